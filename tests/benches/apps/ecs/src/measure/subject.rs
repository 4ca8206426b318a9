//! `Subject`.
use super::{Library, Turn};

/// How one library does the work of a case.
pub(crate) struct Subject {
    pub(crate) library: Library,
    /// Takes a turn.
    pub(crate) run: Box<dyn FnMut(&mut Turn)>,
}

impl Subject {
    /// A library with what it does in its turn.
    pub(crate) fn new(library: Library, run: impl FnMut(&mut Turn) + 'static) -> Self {
        Self {
            library,
            run: Box::new(run),
        }
    }
}
