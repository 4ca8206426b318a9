//! `fetch_debugger`, for the test that gives the commands of `docs/debugging.md` to gdb.

use std::env;
use std::process::{Command, Stdio};

use keyway_codegen::cli::note;

/// Installs gdb where `CI` is set and it is missing; without it the test is skipped. Nobody's own machine is changed.
pub(crate) fn fetch_debugger() {
    let is_there = succeeds("gdb", &["--version"]);
    if is_there || env::var_os("CI").is_none() {
        return;
    }
    // A machine without such a package manager, or without a way out, has no gdb, and the test says so.
    let is_fetched = succeeds("apt-get", &["update", "-q"])
        && succeeds(
            "apt-get",
            &["install", "-q", "-y", "--no-install-recommends", "gdb"],
        );
    if !is_fetched {
        note("gdb cannot be had here: its test will be skipped");
    }
}

fn succeeds(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
