//! Measures what a call costs.
fn main() -> std::process::ExitCode {
    calls::main()
}
