//! `Interrupt`.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::{io, thread};

use crate::cli::command_error::CommandError;

/// Ctrl-C, or the signal by which a process is asked to end, as a wish that the command grants when it has put things in order.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From here on the process does not end by these signals.
    ///
    /// # Errors
    /// If the system refuses, or somebody else catches them already.
    pub(in crate::cli) fn catch() -> Result<Self, CommandError> {
        let raised = Arc::new(AtomicBool::new(false));
        let caught = Self(Arc::clone(&raised));
        ctrlc::set_handler(move || raised.store(true, Ordering::Relaxed))?;
        Ok(caught)
    }

    /// Takes the end of the standard input for one, for a command that another program has started.
    pub(in crate::cli) fn raise_with_end_of_input(&self) {
        let raised = Arc::clone(&self.0);
        thread::spawn(move || {
            // An input that cannot be read has ended as well.
            let _ = io::copy(&mut io::stdin(), &mut io::sink());
            raised.store(true, Ordering::Relaxed);
        });
    }

    /// Whether one has come.
    pub(in crate::cli) fn is_raised(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
