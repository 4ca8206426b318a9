//! The wrapper between cargo and the compiler, which captures how the compiler is started.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use super::Capture;
use crate::ground::file::replace_by;
use crate::workshop::compile::is_configured;

/// Environment variable with the folder for captures; its presence makes this program a wrapper.
const FOLDER: &str = "KEYWAY_CAPTURE";

/// Environment variable with the token of the session's inputs.
const TOKEN: &str = "KEYWAY_CAPTURE_TOKEN";

/// Environment variables for cargo that make `program` the wrapper, which captures into `folder`.
#[must_use]
pub(crate) fn wrapping(program: &Path, folder: &Path, token: &str) -> Vec<(OsString, OsString)> {
    vec![
        ("RUSTC_WRAPPER".into(), program.into()),
        (FOLDER.into(), folder.into()),
        (TOKEN.into(), token.into()),
    ]
}

/// Whether the user has a wrapper, by the environment or by a configuration of cargo that applies in `directory`.
#[must_use]
pub(crate) fn has_own_wrapper(directory: &Path) -> bool {
    let by_environment = [
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
        "CARGO_BUILD_RUSTC_WRAPPER",
        "CARGO_BUILD_RUSTC_WORKSPACE_WRAPPER",
    ];
    if by_environment
        .iter()
        .any(|name| env::var_os(name).is_some())
    {
        return true;
    }
    // A mere comment that names the option only costs the replay.
    is_configured(directory, &["rustc-wrapper", "rustc-workspace-wrapper"])
}

/// Whether cargo has started this process in place of the compiler.
#[must_use]
pub(crate) fn is_wrapping() -> bool {
    env::var_os(FOLDER).is_some()
}

/// Captures how the compiler is started, and starts it.
#[must_use]
pub(crate) fn wrap() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let Some(program) = arguments.next() else {
        return failed(
            "there is no compiler to start; this program was started with KEYWAY_CAPTURE by mistake",
        );
    };
    let arguments: Vec<_> = arguments.collect();
    if let Err(error) = capture(&program, &arguments) {
        return failed(&format!("cannot note how the compiler is started: {error}"));
    }
    let mut command = Command::new(&program);
    command
        .args(&arguments)
        .env_remove(FOLDER)
        .env_remove(TOKEN);
    match replace(&mut command) {
        Ok(code) => code,
        Err(error) => failed(&format!("cannot start {}: {error}", program.display())),
    }
}

/// Writes the capture of a loadable library of a requested package.
fn capture(program: &OsString, arguments: &[OsString]) -> io::Result<()> {
    let (Some(folder), Some(package)) = (env::var_os(FOLDER), env::var_os("CARGO_PKG_NAME")) else {
        return Ok(());
    };
    let is_cdylib = arguments
        .windows(2)
        .any(|pair| pair[0] == "--crate-type" && pair[1] == "cdylib");
    let is_asked_for = env::var_os("CARGO_PRIMARY_PACKAGE").is_some();
    let is_test = arguments.iter().any(|argument| argument == "--test");
    if !is_cdylib || !is_asked_for || is_test {
        return Ok(());
    }
    let folder = PathBuf::from(folder);
    let path = Capture::path(&folder, &package.to_string_lossy());
    let Some(capture) = describe(program, arguments) else {
        // Arguments that are no text cannot be captured, and an earlier capture is invalid now.
        return match fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    };
    fs::create_dir_all(&folder)?;
    let text = serde_json::to_vec(&capture).expect("all keys are texts");
    let mut file = tempfile::NamedTempFile::new_in(&folder)?;
    file.write_all(&text)?;
    replace_by(file.into_temp_path(), &path)
}

fn describe(program: &OsString, arguments: &[OsString]) -> Option<Capture> {
    let arguments = arguments.iter().map(|one| one.to_str().map(str::to_owned));
    let mut environment = BTreeMap::new();
    for (name, value) in env::vars_os() {
        environment.insert(name.into_string().ok()?, value.into_string().ok()?);
    }
    let token = environment.remove(TOKEN)?;
    environment.remove(FOLDER);
    environment.remove("RUSTC_WRAPPER");
    Some(Capture {
        token,
        program: program.into(),
        arguments: arguments.collect::<Option<_>>()?,
        environment,
        directory: env::current_dir().ok()?,
    })
}

/// Runs `command` in place of this process, where the system can do that.
#[cfg(unix)]
pub(super) fn replace(command: &mut Command) -> io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
pub(super) fn replace(command: &mut Command) -> io::Result<ExitCode> {
    let code = command.status()?.code();
    let code = code.and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(1)))
}

fn failed(reason: &str) -> ExitCode {
    // Cargo shows the compiler's error stream.
    let _ = writeln!(stderr(), "error: {reason}");
    ExitCode::FAILURE
}
