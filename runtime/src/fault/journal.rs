//! The Faults of this process.
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::Fault;

/// The Faults of this process, each counted where it began by module and generation, with the last of each. It is kept
/// by the program; inside a loaded module it is empty.
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

    /// How many calls of a generation faulted, and the last Fault.
    #[must_use]
    pub fn of(module: &str, generation: u32) -> (u64, Option<Fault>) {
        let entries = ENTRIES.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = entries.get(&(module.to_owned(), generation));
        entry.map_or((0, None), |(count, fault)| (*count, Some(fault.clone())))
    }
}

/// The Fault that each call into a Core's System gives, by package name of the Core.
static FAULTED: Mutex<BTreeMap<String, Fault>> = Mutex::new(BTreeMap::new());

/// The Fault that calls into the System of a Core give.
pub(super) fn fault_of_core(core: &str) -> Option<Fault> {
    let faulted = FAULTED.lock().unwrap_or_else(PoisonError::into_inner);
    faulted.get(core).cloned()
}

/// Sets the Fault that calls into the System of a Core give from here on.
pub(crate) fn set_fault_of_core(core: &str, fault: &Fault) {
    let mut faulted = FAULTED.lock().unwrap_or_else(PoisonError::into_inner);
    faulted.insert(core.to_owned(), fault.clone());
}
