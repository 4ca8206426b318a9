//! Two checkouts of one workspace that share a target folder.
use std::fs::File;
use std::time::UNIX_EPOCH;

use crate::harness::{Edit, Workspace, scratch, write};

/// What the second checkout has otherwise: a constant and a field of the Core.
const SECOND: [Edit; 4] = [
    Edit::new("core/twin/src/lib.rs", "\"first\"", "\"second\""),
    Edit::new(
        "core/twin/src/lib.rs",
        "left: u32,",
        "left: u32,\n    pub right: u32,",
    ),
    Edit::new(
        "systems/twin/src/lib.rs",
        "pair.left",
        "pair.left + pair.right",
    ),
    Edit::new("apps/twin/src/lib.rs", "left: 1", "left: 1, right: 2"),
];

/// A checkout with `edits`. Its files are older than whatever is built.
fn checkout(name: &str, edits: &[Edit]) -> Workspace {
    let root = scratch().join(name);
    let workspace = Workspace::fresh("twin", &root);
    for edit in edits {
        let changed = edit.of(&workspace.read(edit.file));
        let path = root.join(edit.file);
        write(&path, changed.as_bytes());
        let file = File::options().append(true).open(path).unwrap();
        file.set_modified(UNIX_EPOCH).unwrap();
    }
    workspace
}

/// Stops the test unless the App says `said`.
#[track_caller]
fn says(checkout: &Workspace, said: &str) {
    let ran = checkout.keyway(&["run", "twin"]).succeeded();
    assert_eq!(ran.stdout, format!("{said}\n"));
}

#[test]
fn each_checkout_runs_what_is_its_own() {
    let (first, second) = (
        checkout("twin-first", &[]),
        checkout("twin-second", &SECOND),
    );
    for _ in 0..2 {
        says(&first, "first first 1");
        says(&second, "second second 3");
    }
    let core = Edit::new("core/twin/src/lib.rs", "\"second\"", "\"third\"");
    second.edited(&[core], || {
        says(&second, "third third 3");
        says(&first, "first first 1");
    });
    says(&second, "second second 3");
}
