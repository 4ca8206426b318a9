//! Runs beside an App, and gives it the sets that a tag comes to name.
#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    keyway_ship::run_follower()
}
