//! Runs the swarm.

#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    swarm::generated::main()
}
