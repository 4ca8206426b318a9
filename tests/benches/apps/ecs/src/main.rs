//! Measures the entity component system beside its peers.
fn main() -> std::process::ExitCode {
    ecs::main()
}
