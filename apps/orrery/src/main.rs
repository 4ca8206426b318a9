//! Runs the orrery.

#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    orrery::start()
}
