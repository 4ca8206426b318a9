//! `fetch_tools`, for the tests that need programs of the system.

use std::env;
use std::process::{Command, Stdio};

use keyway_codegen::cli::note;

/// Packages of Debian whose programs tests start, each with the argument that shows that its program is there: the debugger, to
/// which the commands of `docs/debugging.md` are given, and the program that signs as `keys` does. `.ci/ship` has its own.
const TOOLS: [(&str, &str); 2] = [("gdb", "--version"), ("minisign", "-v")];

/// Installs what is missing where `CI` is set; a test without its program is skipped. Nobody's own machine is changed.
pub(crate) fn fetch_tools() {
    let is_missing = |(name, shows): &(&str, &str)| !succeeds(name, &[shows]);
    let missing: Vec<_> = TOOLS.into_iter().filter(is_missing).collect();
    if missing.is_empty() || env::var_os("CI").is_none() {
        return;
    }
    // A machine without such a package manager, or without a way out, has none of them, and the tests say so.
    succeeds("apt-get", &["update", "-q"]);
    for (name, _) in missing {
        let install = ["install", "-q", "-y", "--no-install-recommends", name];
        if !succeeds("apt-get", &install) {
            note(format_args!(
                "{name} cannot be had here: its tests will be skipped"
            ));
        }
    }
}

fn succeeds(program: &str, arguments: &[&str]) -> bool {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
