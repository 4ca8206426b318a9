//! `other_compiler`, a compiler that is not this workspace's, whose modules must be refused.

use std::env;
use std::path::Path;
use std::process::{Command, Stdio};

/// Environment variable that names the other compiler to the test that builds a module with it.
pub(crate) const VARIABLE: &str = "KEYWAY_OTHER_RUSTC";

/// The path of the other compiler: that of the environment, else Debian's, which is unpacked below the target folder. `None`
/// where neither can be had.
pub(crate) fn other_compiler(root: &Path, target: &Path) -> Option<String> {
    if let Ok(program) = env::var(VARIABLE) {
        return Some(program);
    }
    let output = Command::new(root.join(".ci/other-compiler"))
        .current_dir(root)
        .arg(target.join("other-compiler"))
        .stderr(Stdio::inherit())
        .output()
        .ok()?;
    let program = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| program.trim().to_owned())
}
