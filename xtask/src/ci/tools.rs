//! `fetch_tools`, for the tests that give the commands of `docs/debugging.md` to gdb, and signatures to minisign.

use std::env;
use std::process::{Command, Stdio};

use keyway_codegen::cli::note;

/// Each program with the argument by which it tells its version; the package has its name.
const TOOLS: [(&str, &str); 2] = [("gdb", "--version"), ("minisign", "-v")];

/// Installs each tool that is missing where `CI` is set; without it its test is skipped. Nobody's own machine is changed.
pub(crate) fn fetch_tools() {
    let tools = TOOLS.into_iter();
    let missing: Vec<_> = tools
        .filter(|(tool, version)| !succeeds(tool, &[version]))
        .map(|(tool, _)| tool)
        .collect();
    if missing.is_empty() || env::var_os("CI").is_none() {
        return;
    }
    // A machine without such a package manager, or without a way out, has none of them, and the tests say so.
    let is_known = succeeds("apt-get", &["update", "-q"]);
    for tool in missing {
        let words = ["install", "-q", "-y", "--no-install-recommends", tool];
        if !is_known || !succeeds("apt-get", &words) {
            note(format_args!(
                "{tool} cannot be had here: its test will be skipped"
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
