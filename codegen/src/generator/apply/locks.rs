//! Whether a contract may change as it does.

use super::rules::breaking_contract::breaking_contract;
use super::rules::unreadable_lock::unreadable_lock;
use crate::generator::lock::{ChangeKind, LockedContract, allows_breaking, compare};
use crate::generator::parse::ParsedCrate;
use crate::ground::diagnostic::Diagnostic;

/// What speaks against writing `new` over the lock with the text `old` of the Core `member`.
pub(super) fn check_lock(
    old: &str,
    new: &LockedContract,
    member: &ParsedCrate,
    name: &str,
) -> Option<Diagnostic> {
    let old = match LockedContract::read(old) {
        Ok(old) => old,
        Err(error) => return Some(unreadable_lock(name, &error, member)),
    };
    let mut changes = compare(&old, new);
    changes.retain(|change| change.kind == ChangeKind::Breaking);
    if changes.is_empty() || allows_breaking(&old.version, &new.version) {
        return None;
    }
    Some(breaking_contract(&old.version, &changes, member))
}
