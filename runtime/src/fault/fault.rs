//! A panic that was caught inside a module.
use std::fmt;
use std::io::{Write, stderr};
use std::panic::resume_unwind;

use serde::Serialize;

use super::attempt::is_attempted;
use crate::host::attached;

/// A panic caught inside a module, or a call that the module could not take.
///
/// Through a chain of modules it keeps its origin: the module in which it was first caught.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Package name of the module.
    pub module: String,
    /// Generation of the module, counted from 1; 0 if it is linked statically.
    pub generation: u32,
    /// View and function, as in `IntegratorView.advance`, or a step of the lifecycle; empty if unknown.
    pub function: String,
    /// The message of the panic.
    pub message: String,
    /// File, line and column of the panic, where known.
    pub location: Option<String>,
}

impl Fault {
    pub(crate) fn new(module: &str, generation: u32, function: &str, message: String) -> Self {
        Self {
            module: module.to_owned(),
            generation,
            function: function.to_owned(),
            message,
            location: None,
        }
    }

    /// Continues as an unwind that carries this Fault.
    ///
    /// In a program and outside of [`attempt`](crate::attempt) it first writes the Fault to the standard error stream, as
    /// a panic would: nobody else may ever show it. A module never writes past its host.
    #[cold]
    #[inline(never)]
    pub fn raise(self: Box<Self>) -> ! {
        if attached().is_none() && !is_attempted() {
            // Nothing sensible is left to do where the error stream itself fails.
            let _ = writeln!(stderr(), "{self}");
        }
        resume_unwind(self)
    }
}

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
        Ok(())
    }
}

impl std::error::Error for Fault {}
