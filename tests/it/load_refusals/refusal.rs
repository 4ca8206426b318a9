//! Runs the App on a store that is not in order.
use std::path::Path;

use tempfile::TempDir;

use super::constructor::Constructor;
use crate::harness::{Shapes, StoreCopy, scrub};

/// Tampers with a store, runs the App on it, and gives what it says.
#[track_caller]
pub(super) fn refusal(tamper: impl FnOnce(&StoreCopy)) -> String {
    let store = Shapes::built().store();
    tamper(&store);
    let (said, constructor) = refused(store.root());
    assert_eq!(
        constructor,
        Constructor::Silent,
        "code of a refused module has run: {said}"
    );
    said
}

/// What the App says on a store, and whether the library was opened.
#[track_caller]
pub(super) fn refused(store: &Path) -> (String, Constructor) {
    let folder = TempDir::new().unwrap();
    let witness = folder.path().join("witness");
    let ran = Shapes::built().view(store, &witness).ended_with(1);
    assert_eq!(ran.stdout, "");
    let constructor = if witness.exists() {
        Constructor::Ran
    } else {
        Constructor::Silent
    };
    (scrub(&ran.stderr, store), constructor)
}
