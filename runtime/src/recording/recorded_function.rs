//! `RecordedFunction`, a function of a View as a recording names it.
use serde::{Deserialize, Serialize};

use super::RecordedArgument;

/// A function of a View with its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedFunction {
    /// Name of the View.
    pub view: String,
    /// Name of the function.
    pub name: String,
    /// Arguments in declared order.
    pub arguments: Vec<RecordedArgument>,
    /// Why calls of it are not recorded; `None` for one whose calls are.
    pub left_out: Option<String>,
    /// Whether it holds a set whose order differs from process to process, so that sequences are compared without order.
    pub unordered: bool,
}

impl RecordedFunction {
    /// Names of the arguments that a call may change.
    pub fn changed(&self) -> impl Iterator<Item = &str> {
        let changed = self.arguments.iter().filter(|argument| argument.changes);
        changed.map(|argument| argument.name.as_str())
    }
}
