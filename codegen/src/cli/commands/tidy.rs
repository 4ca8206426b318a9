//! `tidy`.

use std::process::ExitCode;

use serde_json::json;

use crate::cli::arguments::TidyArguments;
use crate::cli::command_error::CommandError;
use crate::cli::output::{note, print, print_json};
use crate::cli::work::discover_here;
use crate::tidy::{Repository, tidy as violations, tidy_rules, write_pages};

/// Checks the house rules.
pub(in crate::cli) fn tidy(arguments: &TidyArguments) -> Result<ExitCode, CommandError> {
    let mut repository = Repository::read(&discover_here()?)?;
    let written = if arguments.write {
        write_pages(&mut repository)?
    } else {
        Vec::new()
    };
    let violations = violations(&repository);
    if arguments.json {
        print_json(&json!({ "written": written, "violations": violations }));
    } else {
        for path in &written {
            print(format_args!("wrote {path}"));
        }
        for violation in &violations {
            print(violation);
        }
        let (rules, files) = (tidy_rules().len(), repository.files.len());
        let count = violations.len();
        note(format_args!(
            "{rules} rules, {files} files, {count} violations"
        ));
    }
    Ok(if violations.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
