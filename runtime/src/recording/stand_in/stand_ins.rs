//! `StandIns`, which answer a module in the place of what it imports.
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Asked, StandInCall};
use crate::recording::{CallWriter, RecordedCall, RecordedImport, RecordingHeader};

/// Answers each question as it was answered during the same call of the recording, and notes what was asked.
///
/// What is asked in another order gets the answer to the same question, if there is one; whether it is a difference is for the
/// comparison of both recordings to say.
#[derive(Debug, Default)]
pub struct StandIns {
    asked: Mutex<Asked>,
}

impl StandIns {
    /// None of them is asked yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            asked: Mutex::new(Asked::new()),
        }
    }

    /// They stand in for the imports of today, which may be others than those of the recording; both are in the header afterwards.
    pub fn stand_in_for(&self, today: Vec<RecordedImport>, header: &mut RecordingHeader) {
        let imports = header.imports.get_or_insert_default();
        for import in today {
            match imports.iter_mut().find(|own| own.core == import.core) {
                Some(own) => {
                    for function in import.functions {
                        let mut known = own.functions.iter();
                        if !known
                            .any(|one| (&one.view, &one.name) == (&function.view, &function.name))
                        {
                            own.functions.push(function);
                        }
                    }
                }
                None => imports.push(import),
            }
        }
        self.asked().imports.clone_from(imports);
    }

    /// A call of the recording begins on this thread.
    pub fn begin(&self, call: &RecordedCall<'_>) {
        self.asked().begin(call);
    }

    /// It has ended: what was asked during it is written.
    pub fn end(&self, written: &mut CallWriter) {
        written.inside.extend(self.asked().end());
    }

    /// A stand-in is called.
    #[must_use]
    pub fn ask(
        &self,
        core: &'static str,
        view: &'static str,
        name: &'static str,
    ) -> StandInCall<'_> {
        let asks = self.asked().find(core, view, name);
        StandInCall::new(&self.asked, asks, [core, view, name])
    }

    fn asked(&self) -> MutexGuard<'_, Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
