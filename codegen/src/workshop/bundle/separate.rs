//! `separate`, which takes debug information out of a file.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::BundleError;
use crate::ground::file::set_mode;

/// Name of the folder beside a file in which debuggers look for its debug information.
pub(super) const DEBUG: &str = ".debug";

/// Copies `source` to `target` without its debug information, which goes to `.debug/<name>.debug` beside `target`. A section of
/// `target` names that file, so that gdb, addr2line and a Fault's frames find it. The names of functions stay: the frames of
/// a Fault have them also where nobody has copied the debug information.
pub(super) fn separate(source: &Path, target: &Path, name: &str) -> Result<(), BundleError> {
    let folder = target.with_file_name(DEBUG);
    fs::create_dir_all(&folder).map_err(BundleError::file(&folder))?;
    let debug = folder.join(format!("{name}.debug"));
    let source_words = [source.as_os_str(), debug.as_os_str()];
    objcopy(source, |command| {
        command.arg("--only-keep-debug").args(source_words)
    })?;
    // The file holds no code: debuggers read it, nobody runs it.
    set_mode(&debug, 0o644).map_err(BundleError::file(&debug))?;
    let mut link = std::ffi::OsString::from("--add-gnu-debuglink=");
    link.push(&debug);
    objcopy(source, |command| {
        command
            .arg("--strip-debug")
            .arg(link)
            .arg(source)
            .arg(target)
    })
}

fn objcopy(
    path: &Path,
    words: impl FnOnce(&mut Command) -> &mut Command,
) -> Result<(), BundleError> {
    let program = PathBuf::from(env::var_os("OBJCOPY").unwrap_or_else(|| "objcopy".into()));
    let mut command = Command::new(&program);
    let output = words(&mut command).output();
    let output = output.map_err(|source| BundleError::NoObjcopy {
        program: program.clone(),
        source,
    })?;
    if output.status.success() {
        return Ok(());
    }
    Err(BundleError::Objcopy {
        program,
        path: path.to_owned(),
        message: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
    })
}
