//! `report`, the output of a failed command.

use std::error::Error;

use serde_json::json;

use super::{Palette, note, print_json};
use crate::ground::diagnostic::Report;

/// Reports why a command failed: on the error stream, or as one JSON object with the findings if that was asked for.
pub fn report(error: &dyn Error, findings: &[Report], wants_json: bool) {
    let causes = causes(error);
    if wants_json {
        print_json(&json!({
            "error": error.to_string(),
            "causes": causes,
            "diagnostics": findings,
        }));
        return;
    }
    let palette = Palette::of_errors();
    note(format_args!("{}: {error}", palette.bad("error")));
    for cause in causes {
        note(format_args!("  caused by: {cause}"));
    }
}

/// An error and its causes, in one text.
#[must_use]
pub fn with_causes(error: &dyn Error) -> String {
    let own = [error.to_string()].into_iter();
    own.chain(causes(error)).collect::<Vec<_>>().join(": ")
}

fn causes(error: &dyn Error) -> Vec<String> {
    let mut causes = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        causes.push(cause.to_string());
        next = cause.source();
    }
    causes
}
