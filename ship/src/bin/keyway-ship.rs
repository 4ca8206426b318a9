//! Sends bundles and sets of modules to OCI registries, and fetches them.
#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    keyway_ship::run()
}
