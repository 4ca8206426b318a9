//! Finding out which App is meant.

use keyway::store::{LiveReport, Store};

use super::ControlError;
use crate::workshop::store::live;

/// The App that runs with modules from `store`: the process `pid`, or the only one.
///
/// # Errors
/// If there is none, or several and none is named.
pub fn subject(store: &Store, pid: Option<u32>) -> Result<LiveReport, ControlError> {
    let mut running = live::read_all(store)?;
    let root = || store.root().to_owned();
    let names: Vec<_> = running
        .iter()
        .map(|report| format!("{} ({})", report.app, report.pid))
        .collect();
    if let Some(pid) = pid {
        let found = running.into_iter().find(|report| report.pid == pid);
        return found.ok_or_else(|| ControlError::NotThatOne {
            pid,
            store: root(),
            running: names,
        });
    }
    match (running.pop(), running.is_empty()) {
        (None, _) => Err(ControlError::NothingRuns { store: root() }),
        (Some(only), true) => Ok(only),
        (Some(_), false) => Err(ControlError::Several {
            store: root(),
            running: names,
        }),
    }
}
