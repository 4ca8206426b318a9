//! The command line that the end-to-end tests run.
#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    keyway_codegen::cli::main()
}
