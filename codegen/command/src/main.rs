//! `cargo keyway`: the command line of Keyway on any workspace.
#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    keyway_codegen::cli::cargo_keyway()
}
