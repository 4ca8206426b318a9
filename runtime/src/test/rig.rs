//! `Rig`, in which modules are tested.
use std::any::Any;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::RigError;
use super::bound::Bound;
use crate::fault::note_linked;
use crate::host::note;
use crate::module::{Module, StepError};
use crate::slot::Slot;
use crate::state::SavedState;

/// Whose turn it is among the tests of this process.
static TURN: Mutex<()> = Mutex::new(());

/// Bindings and running modules of one test, undone when it is dropped: the modules are shut down, last one first, then each
/// slot has again what it had.
///
/// A test of a System with state calls through the table, as other modules do, or makes a state by its `initialize` and calls the
/// functions of that; the latter needs a `Rig` only for what the functions import.
#[derive(Debug)]
pub struct Rig {
    running: Vec<&'static Module>,
    /// Each a [`Bound`].
    bound: Vec<Box<dyn Any>>,
    _turn: MutexGuard<'static, ()>,
}

impl Rig {
    /// Waits until no other test of this process has one. A second one on the same thread would wait for ever.
    #[must_use]
    pub fn new() -> Self {
        // A test that has failed leaves nothing half done: its own was dropped.
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        Self {
            running: Vec::new(),
            bound: Vec::new(),
            _turn: turn,
        }
    }

    /// Binds a table that the test has made. Its functions are closures that capture nothing, and return `Ok` with the value or
    /// `Err` with a [`Fault`](crate::Fault); what such a function remembers lies in a static or a thread-local of the test. The table is
    /// never freed, like that of a module.
    pub fn fake<V: 'static>(&mut self, slot: &'static Slot<V>, table: V) {
        self.bind(slot, Box::leak(Box::new(table)));
    }

    /// Binds the table of a module: `generated::HOSTED`, where a panic is a [`Fault`](crate::Fault) that names the module, as when it is
    /// loaded. Slots of several modules may have the same table.
    pub fn bind<V: 'static>(&mut self, slot: &'static Slot<V>, table: &'static V) {
        self.bound.push(Box::new(Bound::new(slot, table)));
    }

    /// Begins a module, `generated::MODULE`: `initialize`, `start`. What it imports is to be bound before.
    ///
    /// # Errors
    /// If it refuses or panics. It is shut down then.
    pub fn start(&mut self, module: &'static Module) -> Result<(), RigError> {
        self.begin(module, None)
    }

    /// Begins a module with what it had persisted: `initialize`, restore, `start`. With a state that another version has left,
    /// taken from a [`SavedApp`](crate::store::SavedApp), this tests that the module still reads it.
    ///
    /// # Errors
    /// If it refuses or panics, or a field does not fit. It is shut down then.
    pub fn start_from(
        &mut self,
        module: &'static Module,
        state: &SavedState,
    ) -> Result<(), RigError> {
        self.begin(module, Some(state))
    }

    /// Ends a module and gives what it persists: `suspend`, save, `shutdown`. `None` if a panic has left its state half changed.
    ///
    /// # Errors
    /// If a step panics or a value cannot be saved. It is shut down in any case.
    pub fn end(&mut self, module: &'static Module) -> Result<Option<SavedState>, RigError> {
        self.running.retain(|running| !is_same(running, module));
        let suspended = failed(module, "suspend", || Ok((module.lifecycle.suspend)()?));
        let saved = suspended.and_then(|()| {
            failed(module, "save", || {
                StepError::check((module.lifecycle.save)(&[]))
            })
        });
        let ended = failed(module, "shutdown", || Ok((module.lifecycle.shutdown)()?));
        saved.and_then(|saved| ended.map(|()| saved))
    }

    /// Takes a module through what a reload does to its state: it ends, and begins again with what it has persisted. Fields that
    /// are not persisted have the values that `initialize` gives them.
    ///
    /// # Errors
    /// As [`end`](Self::end) and [`start_from`](Self::start_from).
    pub fn restart(&mut self, module: &'static Module) -> Result<(), RigError> {
        let saved = self.end(module)?;
        self.begin(module, saved.as_ref())
    }

    fn begin(
        &mut self,
        module: &'static Module,
        state: Option<&SavedState>,
    ) -> Result<(), RigError> {
        note_linked(module.name, module.provides.core(), module.source);
        let steps = &module.lifecycle;
        failed(module, "initialize", || {
            StepError::check_begun((steps.initialize)())
        })?;
        self.running.push(module);
        let restored = state.map_or(Ok(()), |state| {
            failed(module, "restore", || {
                StepError::check((steps.restore)(state))
            })
        });
        let started = restored
            .and_then(|()| failed(module, "start", || StepError::check_begun((steps.start)())));
        if started.is_err() {
            self.shut_down_last();
            return started;
        }
        (steps.activate)();
        Ok(())
    }

    fn shut_down_last(&mut self) -> bool {
        let Some(module) = self.running.pop() else {
            return false;
        };
        if let Err(fault) = (module.lifecycle.shutdown)() {
            note!(Error, "{fault}");
        }
        true
    }
}

impl Default for Rig {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Rig {
    fn drop(&mut self) {
        while self.shut_down_last() {}
        // A slot that was bound twice gets back first what the second one had found there.
        while self.bound.pop().is_some() {}
    }
}

fn is_same(one: &Module, other: &Module) -> bool {
    one.name == other.name
}

fn failed<T>(
    module: &Module,
    step: &'static str,
    work: impl FnOnce() -> Result<T, StepError>,
) -> Result<T, RigError> {
    work().map_err(|error| RigError {
        module: module.name.to_owned(),
        step,
        reason: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::Rig;
    use crate::slot::Slot;

    static NUMBER: Slot<u8> = Slot::pending();

    #[test]
    fn slots_have_again_what_they_had() {
        let mut rig = Rig::new();
        rig.fake(&NUMBER, 1);
        rig.fake(&NUMBER, 2);
        assert_eq!(NUMBER.get(), Some(&2));
        drop(rig);
        assert_eq!(NUMBER.get(), None);
        NUMBER.bind(&7);
        let mut rig = Rig::new();
        rig.bind(&NUMBER, &8);
        assert_eq!(NUMBER.get(), Some(&8));
        drop(rig);
        assert_eq!(NUMBER.get(), Some(&7));
        NUMBER.clear();
    }

    #[test]
    fn a_test_that_fails_ends_its_turn() {
        let failed = catch_unwind(|| {
            let mut rig = Rig::new();
            rig.fake(&NUMBER, 3);
            panic!("on purpose");
        });
        assert!(failed.is_err());
        let _rig = Rig::new();
        assert_eq!(NUMBER.get(), None);
    }
}
