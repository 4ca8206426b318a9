//! Measures what a reload costs.
fn main() -> std::process::ExitCode {
    reload::main()
}
