//! A panic that was caught inside a module.
use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

use super::StateLoss;
use crate::text::{LONGEST_MESSAGE, shortened};

/// A panic caught inside a module, or a call that the module could not serve.
///
/// A Fault that passes through a chain of modules keeps its origin: the module in which it was first caught.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Package name of the module.
    pub module: String,
    /// Generation of the module, counted from 1; 0 if it is linked statically.
    pub generation: u32,
    /// View and function, as in `IntegratorView.advance`, or a step of the lifecycle. In a static build only a backtrace tells it:
    /// where the call was inlined, by the function's path. Empty if unknown.
    pub function: String,
    /// The message of the panic; of a long one the middle is left out.
    pub message: String,
    /// File, line and column of the panic, where known.
    pub location: Option<String>,
    /// Frames of the panic, the innermost first, one or two lines for each; `None` unless the environment asks for them by
    /// `RUST_BACKTRACE` or `RUST_LIB_BACKTRACE`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub backtrace: Option<Box<str>>,
    /// How the module has lost its state by this Fault, if it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub loss: Option<StateLoss>,
}

impl Fault {
    pub(crate) fn new(module: &str, generation: u32, function: &str, message: String) -> Self {
        let message = match shortened(&message, LONGEST_MESSAGE) {
            Cow::Borrowed(_) => message,
            Cow::Owned(shortened) => shortened,
        };
        Self {
            module: module.to_owned(),
            generation,
            function: function.to_owned(),
            message,
            location: None,
            backtrace: None,
            loss: None,
        }
    }
}

/// One line; with `{:#}` the backtrace follows, if there is one.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "fault in {}", self.module)?;
        if self.generation > 0 {
            write!(f, " (generation {})", self.generation)?;
        }
        if !self.function.is_empty() {
            write!(f, ", {}", self.function)?;
        }
        write!(f, ": {}", self.message)?;
        if let Some(location) = &self.location {
            write!(f, ", at {location}")?;
        }
        match &self.backtrace {
            Some(backtrace) if f.alternate() => write!(f, "\n{backtrace}"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for Fault {}

/// Result of a function of a View: its value, or the Fault that was caught in the module.
pub type Outcome<T> = Result<T, Box<Fault>>;
