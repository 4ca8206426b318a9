//! The arguments of a replayed compilation.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::PathBuf;

use super::{Capture, DebugInfo, FallbackReason, ReplayPlan};

/// Options that only cargo needs: in a replay the compiler draws its messages itself, and writes one library to a place
/// of its own.
const DROPPED: [&str; 6] = [
    "--error-format",
    "--json",
    "--diagnostic-width",
    "--crate-type",
    "--emit",
    "--out-dir",
];

/// The arguments for `plan`.
pub(super) fn arguments(plan: &ReplayPlan) -> Vec<String> {
    let mut arguments = Vec::new();
    let mut captured = plan.capture.arguments.iter().peekable();
    while let Some(argument) = captured.next() {
        let name = argument
            .split_once('=')
            .map_or(argument.as_str(), |(name, _)| name);
        if DROPPED.contains(&name) {
            if name == argument {
                captured.next();
            }
            continue;
        }
        if argument == "-C" {
            if let Some(value) = captured.next() {
                arguments.push(format!("-C{}", codegen(value, plan)));
            }
            continue;
        }
        match argument.strip_prefix("-C") {
            Some(value) => arguments.push(format!("-C{}", codegen(value, plan))),
            None => arguments.push(argument.clone()),
        }
    }
    let is_dropped = plan.debug_info == DebugInfo::Dropped;
    if is_dropped && !arguments.iter().any(|argument| strips(argument)) {
        arguments.push("-Cstrip=debuginfo".to_owned());
    }
    arguments.push("--crate-type=cdylib".to_owned());
    arguments.push("--emit=dep-info,link".to_owned());
    arguments.push(format!("--out-dir={}", plan.folder.display()));
    arguments
}

/// Replaces codegen options. Debug information takes a third of the time and serves a debugger only; a panic tells its
/// location without. Where it is kept, it stays within the library: a file beside would be that of the next build when a debugger
/// looks for it, and on Linux each library of the store can be debugged as long as it is there. The compiler drops its
/// incremental cache when such an option changes, so the replay has its own cache.
fn codegen(value: &str, plan: &ReplayPlan) -> String {
    match value.split_once('=') {
        Some(("incremental", _)) => format!("incremental={}", plan.incremental.display()),
        Some(("debuginfo", _)) if plan.debug_info == DebugInfo::Dropped => "debuginfo=0".to_owned(),
        Some(("split-debuginfo", _)) if cfg!(target_os = "linux") => {
            "split-debuginfo=off".to_owned()
        }
        _ => value.to_owned(),
    }
}

/// Whether an argument sets what is stripped. If none does, debug information of the linked libraries is stripped: it
/// would be twenty times as large as the code, and slow every step after the compiler.
fn strips(argument: &str) -> bool {
    argument.starts_with("-Cstrip=")
}

/// Fails if the arguments hold an option that a replay cannot honour.
pub(super) fn check(capture: &Capture) -> Result<(), FallbackReason> {
    let odd = |argument: &&String| {
        argument.starts_with('@') || *argument == "-o" || *argument == "-" || *argument == "--test"
    };
    if let Some(argument) = capture.arguments.iter().find(odd) {
        return Err(FallbackReason::Argument {
            argument: argument.clone(),
        });
    }
    for needed in ["--crate-name", "--out-dir"] {
        if capture.option(needed).is_none() {
            return Err(FallbackReason::Argument {
                argument: format!("no {needed}"),
            });
        }
    }
    Ok(())
}

/// Path of the library that the replay writes.
pub(super) fn library(plan: &ReplayPlan) -> PathBuf {
    let stem = plan.stem();
    plan.folder.join(format!("{DLL_PREFIX}{stem}{DLL_SUFFIX}"))
}

#[cfg(test)]
mod tests {

    use super::{arguments, check, library};
    use crate::workshop::replay::{DebugInfo, ReplayPlan};

    fn plan(line: &str) -> ReplayPlan {
        ReplayPlan::of_line(line, DebugInfo::Dropped)
    }

    #[test]
    fn keeps_what_makes_the_code_and_drops_what_cargo_reads() {
        let plan = plan(
            "--crate-name systems_x --edition=2024 src/lib.rs --error-format=json --json=artifacts --crate-type rlib \
             --crate-type cdylib --emit=dep-info,link -C opt-level=1 -C debuginfo=2 -C metadata=ab --out-dir /t/deps -C \
             incremental=/t/incremental -L dependency=/t/deps --extern core_x=/t/libcore_x-1.rlib",
        );
        assert_eq!(
            arguments(&plan).join(" "),
            "--crate-name systems_x --edition=2024 src/lib.rs -Copt-level=1 -Cdebuginfo=0 -Cmetadata=ab \
             -Cincremental=/own/incremental -L dependency=/t/deps --extern core_x=/t/libcore_x-1.rlib -Cstrip=debuginfo \
             --crate-type=cdylib --emit=dep-info,link --out-dir=/own"
        );
        assert_eq!(check(&plan.capture), Ok(()));
        assert!(library(&plan).to_string_lossy().contains("systems_x."));
        let externs: Vec<_> = plan.capture.externs().collect();
        assert_eq!(
            externs,
            ["/t/libcore_x-1.rlib".into()] as [std::path::PathBuf; 1]
        );
    }

    #[test]
    fn what_the_profile_strips_stays_its_choice() {
        let plan = plan("--crate-name x -C strip=symbols --out-dir /t");
        let text = arguments(&plan).join(" ");
        assert!(text.contains("-Cstrip=symbols") && !text.contains("strip=debuginfo"));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn debug_information_is_kept_within_the_library() {
        let line =
            "--crate-name x -C debuginfo=2 -C split-debuginfo=unpacked -C opt-level=0 --out-dir /t";
        let kept = ReplayPlan {
            debug_info: DebugInfo::Kept,
            ..plan(line)
        };
        assert_eq!(
            arguments(&kept).join(" "),
            "--crate-name x -Cdebuginfo=2 -Csplit-debuginfo=off -Copt-level=0 --crate-type=cdylib --emit=dep-info,link \
             --out-dir=/own"
        );
    }

    #[test]
    fn what_is_not_understood_is_for_cargo() {
        let refused = |line: &str| {
            check(&plan(line).capture)
                .expect_err("it is odd")
                .to_string()
        };
        assert_eq!(
            refused("@/t/arguments"),
            "the compiler was started with `@/t/arguments`"
        );
        assert_eq!(
            refused("--crate-name x"),
            "the compiler was started with `no --out-dir`"
        );
    }
}
