//! How a failed command ends.

use std::error::Error;

use serde_json::json;

use super::{Palette, note, print_json};
use crate::cli::command_error::CommandError;

/// Says why a command failed: on the error stream, or as the one JSON object where that was asked for.
pub(in crate::cli) fn report(error: &CommandError, wants_json: bool) {
    let causes = causes(error);
    if wants_json {
        let diagnostics = match error {
            CommandError::Findings { errors } => errors.as_slice(),
            _ => &[],
        };
        print_json(&json!({
            "error": error.to_string(),
            "causes": causes,
            "diagnostics": diagnostics,
        }));
        return;
    }
    let palette = Palette::of_errors();
    note(format_args!("{}: {error}", palette.bad("error")));
    for cause in causes {
        note(format_args!("  caused by: {cause}"));
    }
}

fn causes(error: &CommandError) -> Vec<String> {
    let mut causes = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        causes.push(cause.to_string());
        next = cause.source();
    }
    causes
}
