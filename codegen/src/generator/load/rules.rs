//! The rules about files.

use std::io;

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const UNREADABLE_FILE: Rule = Rule {
    code: "unreadable-file",
    severity: Severity::Error,
    title: "a file cannot be read",
    docs: "A manifest or source file that cargo or a `mod` declaration names exists no longer, may not be read, or is not \
           UTF-8. Check the file and its permissions.",
};

/// Reading the file shown as `name` failed with `error`.
pub(crate) fn unreadable_file(name: &str, error: &io::Error) -> Diagnostic {
    Diagnostic::new(&UNREADABLE_FILE, format!("cannot read `{name}`"))
        .note(error.to_string())
        .help("check that the file exists, is UTF-8 and may be read")
}

pub(crate) const UNPARSABLE_FILE: Rule = Rule {
    code: "unparsable-file",
    severity: Severity::Error,
    title: "a source file does not parse",
    docs: "The generator reads each file of a module with the same parser as the macros. What it cannot read, rustc cannot \
           read either: correct the file at the place that is shown.",
};

/// The parser stopped at `location` and said `message`.
pub(crate) fn unparsable_file(location: Location, message: &str) -> Diagnostic {
    Diagnostic::new(&UNPARSABLE_FILE, "this file does not parse").at(location, message)
}

pub(crate) const MISSING_MODULE_FILE: Rule = Rule {
    code: "missing-module-file",
    severity: Severity::Error,
    title: "a `mod` declaration names a file that does not exist",
    docs: "The generator follows `mod` declarations from the crate root, as rustc does. Create the file, or remove the \
           declaration.",
};

/// `mod name;` at `location`, for which none of the `tried` files exists.
pub(crate) fn missing_module_file(name: &str, location: Location, tried: &[String]) -> Diagnostic {
    let places: Vec<_> = tried.iter().map(|file| format!("`{file}`")).collect();
    Diagnostic::new(
        &MISSING_MODULE_FILE,
        format!("the module `{name}` has no file"),
    )
    .at(location, "declared here")
    .help(format!(
        "create {}, or remove the declaration",
        places.join(" or ")
    ))
}

pub(crate) const UNSEEN_INCLUDE: Rule = Rule {
    code: "unseen-include",
    severity: Severity::Warning,
    title: "an `include!` names a file that only a build knows",
    docs: "The generator reads what `include!` brings in, if its path is a text or begins with the folder of the package. What a \
           build script writes is not there yet when the generator runs: a Model, View or ViewModel in it would be missing from \
           the contract. If there is none in it, allow this warning.",
};

/// The `include!` at `location` cannot be followed.
pub(crate) fn unseen_include(location: Location) -> Diagnostic {
    Diagnostic::new(&UNSEEN_INCLUDE, "the generator cannot see what this `include!` brings in")
        .at(location, "a Model, View or ViewModel in here is not in the contract")
        .help("write such items in the sources, and keep in the included file only what carries no attribute of Keyway")
}
