//! `Agenda`, the queues between the background thread and the safe point.
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use super::{Signals, Work};
use crate::fault::Fault;
use crate::report::{Reload, ReloadStep};
use crate::store_files::ControlAnswer;
use crate::text::in_one_line;

/// Work and Faults that wait for a safe point, and the answers to requests that were made there.
///
/// It has two locks: one around its entries, held inside its methods only, and one that admits a single thread to a
/// safe point. Whether anything waits is also in the signals, which take no lock.
#[derive(Debug)]
pub(crate) struct Agenda {
    signals: &'static Signals,
    entries: Mutex<Entries>,
    safe_point: Mutex<()>,
}

#[derive(Debug, Default)]
struct Entries {
    work: VecDeque<Work>,
    /// First Fault of each generation since the last safe point.
    faults: VecDeque<Fault>,
    /// Answers to requests that are not written yet, with the name of the request.
    answers: Vec<(String, ControlAnswer)>,
}

impl Agenda {
    pub(crate) fn new(signals: &'static Signals) -> Self {
        Self {
            signals,
            entries: Mutex::default(),
            safe_point: Mutex::default(),
        }
    }

    /// Begins a safe point; `None` while another thread is at one, and after the state was saved for the next start.
    pub(super) fn try_begin(&self) -> Option<MutexGuard<'_, ()>> {
        let guard = match self.safe_point.try_lock() {
            Ok(guard) => guard,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        self.signals.set_pending(false);
        (!self.signals.is_over()).then_some(guard)
    }

    /// Waits until no thread is at a safe point, and blocks others from beginning one.
    pub(super) fn pause(&self) -> MutexGuard<'_, ()> {
        self.safe_point
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    /// Marks that the state was saved for the next start: no safe point changes anything any more.
    pub(super) fn leave(&self) {
        self.signals.set_over();
    }

    /// Ends a safe point: what remains in the queues waits for the next one.
    pub(super) fn end(&self) {
        let entries = self.lock();
        let is_left = !entries.faults.is_empty() || !entries.work.is_empty();
        drop(entries);
        if is_left {
            self.signals.set_pending(true);
        }
    }

    /// Queues work for the next safe point. A set replaces a set that waits.
    pub(crate) fn enqueue(&self, work: Work) {
        let mut entries = self.lock();
        if let Work::Set(_) = work {
            let is_other = |other: &Work| !matches!(other, Work::Set(_));
            entries.work.retain(is_other);
        }
        entries.work.push_back(work);
        drop(entries);
        self.signals.set_pending(true);
    }

    /// What keeps an App that was asked to end from taking the request: that no safe point comes, or that one does not end. `None`
    /// once it has taken it, and where it has saved its state and leaves anyway.
    pub(crate) fn keeps_from_ending(&self) -> Option<&'static str> {
        // In this order: a thread that is at a safe point takes the request before it leaves.
        let is_at_one = matches!(self.safe_point.try_lock(), Err(TryLockError::WouldBlock));
        let waits = self
            .lock()
            .work
            .iter()
            .any(|work| matches!(work, Work::End));
        (waits && !self.signals.is_over()).then_some(match is_at_one {
            true => "a step of a module that began at a safe point has not ended",
            false => "it has come to no safe point",
        })
    }

    /// Queues the Fault of a panic in a loaded module, unless one of its generation is queued. A panic in a step of the
    /// lifecycle is handled by the caller of that step.
    pub(crate) fn note_fault(&self, fault: &Fault) {
        if fault.generation > 0 && fault.function.contains('.') {
            self.queue_fault(fault);
        }
    }

    /// Queues a Fault, unless one of its generation is queued.
    pub(crate) fn queue_fault(&self, fault: &Fault) {
        let mut entries = self.lock();
        let is_same =
            |seen: &Fault| seen.module == fault.module && seen.generation == fault.generation;
        if !entries.faults.iter().any(is_same) {
            entries.faults.push_back(fault.clone());
            drop(entries);
            self.signals.set_pending(true);
        }
    }

    /// Takes the oldest Fault.
    pub(super) fn next_fault(&self) -> Option<Fault> {
        self.lock().faults.pop_front()
    }

    /// Takes the oldest piece of work.
    pub(super) fn next_work(&self) -> Option<Work> {
        self.lock().work.pop_front()
    }

    /// Marks that another build of the App is current.
    pub(crate) fn set_outdated(&self) {
        self.signals.set_outdated();
    }

    /// Queues the answer to a request, made from the report.
    pub(super) fn answer_with(&self, request: &str, reload: &Reload) {
        let is_done = matches!(
            reload.step,
            ReloadStep::Live | ReloadStep::RolledBack | ReloadStep::Removed | ReloadStep::Leaving
        );
        self.answer(request, is_done, &reload.to_string());
    }

    /// Queues an answer for the thread that writes files.
    pub(crate) fn answer(&self, request: &str, is_done: bool, message: &str) {
        let answer = ControlAnswer {
            format: ControlAnswer::FORMAT,
            pid: std::process::id(),
            done: is_done,
            message: in_one_line(message),
        };
        self.lock().answers.push((request.to_owned(), answer));
    }

    /// Takes the queued answers, each with the name of its request.
    pub(crate) fn take_answers(&self) -> Vec<(String, ControlAnswer)> {
        std::mem::take(&mut self.lock().answers)
    }

    fn lock(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
