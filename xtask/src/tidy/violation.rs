//! `Violation`, a place that breaks a rule.

use std::fmt;

use serde::Serialize;

/// A place that breaks a rule. Displayed as `file:line: message [rule]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Violation {
    /// The file, relative to the workspace, with forward slashes.
    pub(crate) path: String,
    /// Line in the file, counted from one.
    pub(crate) line: usize,
    /// Name of the rule.
    pub(crate) rule: &'static str,
    /// The offence and its remedy.
    pub(crate) message: String,
}

impl Violation {
    /// Makes a violation of the rule called `rule`.
    #[must_use]
    pub(crate) fn new(
        rule: &'static str,
        path: &str,
        line: usize,
        message: impl Into<String>,
    ) -> Self {
        Self {
            path: path.to_owned(),
            line,
            rule,
            message: message.into(),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            line,
            rule,
            message,
        } = self;
        write!(f, "{path}:{line}: {message} [{rule}]")
    }
}
