//! `ci`.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::cli::arguments::CiArguments;
use crate::cli::ci::{Check, checks, run_check};
use crate::cli::command_error::CommandError;
use crate::cli::output::{Palette, note};
use crate::cli::work::discover_here;

/// Runs every check, also behind one that failed, and sums up.
pub(in crate::cli) fn ci(CiArguments {}: &CiArguments) -> Result<ExitCode, CommandError> {
    let root = discover_here()?.root;
    let outcomes: Vec<_> = checks().map(|check| timed(check, &root)).into();
    let palette = Palette::of_errors();
    note("");
    for (check, passed, time) in &outcomes {
        let word = if *passed {
            palette.good("passed")
        } else {
            palette.bad("failed")
        };
        note(format_args!(
            "{word} {:>7.1} s  {}",
            time.as_secs_f64(),
            check.title()
        ));
    }
    let all_passed = outcomes.iter().all(|(_, passed, _)| *passed);
    Ok(if all_passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn timed(check: Check, root: &std::path::Path) -> (Check, bool, Duration) {
    note(format_args!("\n==> {}", check.title()));
    let began = Instant::now();
    let passed = run_check(check, root);
    (check, passed, began.elapsed())
}
