//! A `mod` declaration without a file.

use crate::ground::diagnostic::{Diagnostic, Rule, Severity};
use crate::ground::source::Location;

pub(crate) const RULE: Rule = Rule {
    code: "missing-module-file",
    severity: Severity::Error,
    title: "a `mod` declaration names a file that does not exist",
    docs: "The generator follows `mod` declarations from the crate root, as rustc does. Create the file, or remove the \
           declaration.",
};

/// `mod name;` at `location`, for which none of the `tried` files exists.
pub(crate) fn missing_module_file(name: &str, location: Location, tried: &[String]) -> Diagnostic {
    let places: Vec<_> = tried.iter().map(|file| format!("`{file}`")).collect();
    Diagnostic::new(&RULE, format!("the module `{name}` has no file"))
        .at(location, "declared here")
        .help(format!(
            "create {}, or remove the declaration",
            places.join(" or ")
        ))
}
