//! `FaultJournal`, the Faults of this process, and the Fault of each Core whose System is gone.
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::Fault;

/// Counts the Faults of this process at their origin, by module and generation, and keeps the last of each. Only the
/// program keeps a journal; inside a loaded module it is empty.
#[derive(Debug)]
pub struct FaultJournal;

type Entries = BTreeMap<(String, u32), (u64, Fault)>;

static ENTRIES: Mutex<Entries> = Mutex::new(BTreeMap::new());

impl FaultJournal {
    pub(crate) fn record(fault: &Fault) {
        let mut entries = ENTRIES.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (fault.module.clone(), fault.generation);
        let entry = entries.entry(key).or_insert_with(|| (0, fault.clone()));
        entry.0 += 1;
        entry.1 = fault.clone();
    }

    /// Number of calls of a generation that faulted, and the last Fault.
    #[must_use]
    pub fn of(module: &str, generation: u32) -> (u64, Option<Fault>) {
        let entries = ENTRIES.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = entries.get(&(module.to_owned(), generation));
        entry.map_or((0, None), |(count, fault)| (*count, Some(fault.clone())))
    }
}

/// Fault that each call into a Core's faulted System returns, by package name of the Core.
static FAULTED: Mutex<BTreeMap<String, Fault>> = Mutex::new(BTreeMap::new());

/// The Fault that calls into the System of a Core return, if that System faulted.
pub(super) fn fault_of_core(core: &str) -> Option<Fault> {
    let faulted = FAULTED.lock().unwrap_or_else(PoisonError::into_inner);
    faulted.get(core).cloned()
}

/// Sets the Fault that calls into the System of a Core return from now on.
pub(crate) fn set_fault_of_core(core: &str, fault: &Fault) {
    let mut faulted = FAULTED.lock().unwrap_or_else(PoisonError::into_inner);
    faulted.insert(core.to_owned(), fault.clone());
}
