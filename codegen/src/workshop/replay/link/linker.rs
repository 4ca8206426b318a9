//! The linker of replays, which this program is when the compiler starts it for one.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use super::{FullLink, Known, LinkCall, Prepared};
use crate::workshop::replay::{DebugInfo, ReplayPlan};

/// Environment variable with the module's folder for links; its presence makes this program a linker.
const FOLDER: &str = "KEYWAY_LINK";

/// The linker that the compiler starts by itself.
pub(super) const USUAL: &str = "cc";

/// Stands for the folder of the kept objects, which is moved, in their description.
pub(super) const KEPT: &str = "{kept}";

/// Options of the compiler that change how it links.
const OPTIONS: [&str; 10] = [
    "linker",
    "linker-flavor",
    "linker-features",
    "link-arg",
    "link-args",
    "link-self-contained",
    "link-dead-code",
    "prefer-dynamic",
    "lto",
    "linker-plugin-lto",
];

/// Arguments and environment of the compiler that make `program` the linker of a replay.
///
/// # Errors
/// The reason why the compiler has to start its usual linker.
pub(crate) fn linking(
    plan: &ReplayPlan,
    program: &Path,
) -> Result<(Vec<OsString>, (&'static str, PathBuf)), FullLink> {
    if !cfg!(all(
        target_os = "linux",
        target_arch = "x86_64",
        target_env = "gnu"
    )) {
        return Err(FullLink::Platform);
    }
    if plan.debug_info == DebugInfo::Kept {
        return Err(FullLink::DebugInfo);
    }
    let capture = &plan.capture;
    let mut codegen = capture.options("-C").chain(
        capture
            .arguments
            .iter()
            .filter_map(|argument| argument.strip_prefix("-C")),
    );
    let odd = codegen.find(|value| {
        let name = value.split_once('=').map_or(*value, |(name, _)| name);
        OPTIONS.contains(&name) || *value == "strip=none"
    });
    if let Some(value) = odd {
        let argument = format!("-C {value}");
        return Err(FullLink::Option { argument });
    }
    let mut arguments = capture.arguments.iter();
    let odd =
        arguments.find(|one| one.starts_with("-Z") || one.starts_with("--target") || *one == "-l");
    if let Some(argument) = odd.cloned() {
        return Err(FullLink::Option { argument });
    }
    let mut linker = OsString::from("-Clinker=");
    linker.push(program);
    Ok((vec![linker], (FOLDER, folder(plan))))
}

/// Why the last link of `plan` was a full one; `None` if it was not.
pub(crate) fn reason(plan: &ReplayPlan) -> Option<String> {
    match linking(plan, Path::new("")) {
        Err(reason) => Some(reason.to_string()),
        Ok(_) => fs::read_to_string(noted(&folder(plan))).ok(),
    }
}

/// Lets a module be prepared again for which that has failed.
pub(crate) fn forget(plan_folder: &Path) {
    let _ = fs::remove_file(refused(&plan_folder.join("link")));
}

/// The folder for links of a module.
pub(crate) fn folder(plan: &ReplayPlan) -> PathBuf {
    plan.folder.join("link")
}

/// Whether the compiler has started this process in place of its linker.
#[must_use]
pub(crate) fn is_linking() -> bool {
    env::var_os(FOLDER).is_some()
}

/// Gives the library of the same objects that was linked before, links with the prepared object, or has the usual linker link.
#[must_use]
pub(crate) fn link() -> ExitCode {
    let folder = PathBuf::from(env::var_os(FOLDER).unwrap_or_default());
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let mut usual = Command::new(USUAL);
    usual.args(&arguments).env_remove(FOLDER);
    let linked = match understood(&arguments) {
        Ok(call) => link_in(&call, &folder, usual),
        Err(reason) => link_fully(&reason, &folder, usual),
    };
    match linked {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            // The compiler shows the linker's error stream.
            let _ = writeln!(stderr(), "error: cannot start {USUAL}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Links as [`link`] does; `usual` is the start of the usual linker. Returns whether there is a library now.
///
/// # Errors
/// If the usual linker does not start.
pub(super) fn link_in(call: &LinkCall, folder: &Path, usual: Command) -> io::Result<bool> {
    let output = call.output().map(|output| call.directory.join(output));
    let known = Known::of(call, folder).ok().zip(output);
    if let Some((known, output)) = &known
        && known.give(output)
    {
        let _ = fs::remove_file(noted(folder));
        return Ok(true);
    }
    let is_linked = match link_quickly(call, folder) {
        Ok(()) => {
            for path in [noted(folder), kept(folder).join("call.json")] {
                let _ = fs::remove_file(path);
            }
            true
        }
        Err(reason) => link_fully(&reason, folder, usual)?,
    };
    if let (true, Some((known, output))) = (is_linked, &known) {
        known.keep(output);
    }
    Ok(is_linked)
}

fn link_fully(reason: &FullLink, folder: &Path, mut usual: Command) -> io::Result<bool> {
    // The reason is for the line of the session only.
    let _ = fs::create_dir_all(folder);
    let _ = fs::write(noted(folder), reason.to_string());
    Ok(usual.status()?.success())
}

fn understood(arguments: &[OsString]) -> Result<LinkCall, FullLink> {
    let texts = arguments.iter().map(|one| match one.to_str() {
        Some(text) if !text.contains(['\n', '{', '}']) => Ok(text.to_owned()),
        _ => Err(FullLink::Argument {
            argument: one.display().to_string(),
        }),
    });
    let call = LinkCall {
        arguments: texts.collect::<Result<_, _>>()?,
        directory: env::current_dir().map_err(|error| FullLink::file(".", &error))?,
    };
    call.check()?;
    Ok(call)
}

fn link_quickly(call: &LinkCall, folder: &Path) -> Result<(), FullLink> {
    if let Ok(reason) = fs::read_to_string(refused(folder)) {
        return Err(FullLink::Refused { reason });
    }
    let linked = Prepared::read(folder).and_then(|prepared| {
        prepared.check(call)?;
        prepared.link(call, folder)
    });
    if linked.is_err() {
        keep(call, folder)?;
    }
    linked
}

/// Keeps the objects, from which the next links are prepared when the compiler has removed its own.
pub(super) fn keep(call: &LinkCall, folder: &Path) -> Result<(), FullLink> {
    let kept = kept(folder);
    let failed = |error| FullLink::file(&kept, &error);
    let unfinished = folder.join("unfinished");
    let _ = fs::remove_dir_all(&unfinished);
    let copies = call.kept_in(&unfinished)?;
    let from = unfinished.display().to_string();
    let arguments = copies.arguments.iter().map(|one| one.replace(&from, KEPT));
    let copies = LinkCall {
        arguments: arguments.collect(),
        ..copies
    };
    let text = serde_json::to_vec(&copies).map_err(|error| FullLink::file(&kept, &error))?;
    fs::write(unfinished.join("call.json"), text).map_err(failed)?;
    let _ = fs::remove_dir_all(&kept);
    fs::rename(&unfinished, &kept).map_err(failed)
}

/// The folder with the objects of the last full link.
pub(super) fn kept(folder: &Path) -> PathBuf {
    folder.join("kept")
}

/// The file that says why nothing can be prepared.
pub(super) fn refused(folder: &Path) -> PathBuf {
    folder.join("refused")
}

/// The file that says why the last link was a full one.
fn noted(folder: &Path) -> PathBuf {
    folder.join("full-link")
}
