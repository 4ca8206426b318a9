//! Switching the file that names the current set.
//!
//! Every set is first added to the history under the next free number, which only one publisher can take, and is then copied to
//! `current.toml`. A publisher looks at the newest number again after it has written the copy, so the last copy is of the last
//! set, however many publish at once; one that is killed in between leaves the older set current until the next comes by.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use keyway::store::{CurrentSet, Digest, Store};

use super::write::{persist, write_beside};
use super::{PublishError, PublishRequest, history};
use crate::workshop::sign::{Signing, without_broken};

/// Digests of the current set; empty if the file is missing or unreadable, since it is written anew then.
pub(super) fn digests(store: &Store) -> BTreeMap<String, Digest> {
    store
        .current()
        .map_or_else(|_| BTreeMap::new(), |set| set.modules)
}

/// Makes `added` current, as builds of the request's workspace, beside the current builds of other modules, and signs the set if
/// that is asked for. Writes nothing if the set stays the same.
pub(super) fn switch(
    request: &PublishRequest,
    added: &BTreeMap<String, Digest>,
) -> Result<(), PublishError> {
    let signing = request.signing.as_ref();
    switch_in(&request.store, added, &request.workspace, signing)
}

/// As [`switch`], into `store`.
pub(super) fn switch_in(
    store: &Store,
    added: &BTreeMap<String, Digest>,
    workspace: &Path,
    signing: Option<&Signing>,
) -> Result<(), PublishError> {
    loop {
        let sequence = history::sequences(store).last().copied().unwrap_or(0);
        let newest = history::newest(store).map(|(set, _)| set);
        let mut after = store.current().unwrap_or_else(|_| empty());
        if let Some(newest) = newest.clone() {
            after.modules.extend(newest.modules);
            after.workspaces.extend(newest.workspaces);
            after.signed = newest.signed;
        }
        for (module, digest) in added {
            after.modules.insert(module.clone(), digest.clone());
            after
                .workspaces
                .insert(module.clone(), workspace.to_owned());
        }
        without_broken(&mut after);
        if let Some(signing) = signing {
            signing.sign(store, &mut after)?;
        }
        if newest.as_ref() == Some(&after) {
            return copy_newest(store);
        }
        let text = Store::text_of(&store.current_path(), &after)?;
        if history::add(store, sequence + 1, &text)? {
            return copy_newest(store);
        }
    }
}

/// Makes the set in `text` current in place of the whole one before, byte for byte, since a signature may be of these bytes. Writes
/// nothing if it is current already; returns whether it was not.
pub(super) fn exchange(store: &Store, text: &str) -> Result<bool, PublishError> {
    let is_current = || fs::read_to_string(store.current_path()).is_ok_and(|other| other == text);
    loop {
        let sequence = history::sequences(store).last().copied().unwrap_or(0);
        let is_newest = history::newest(store).is_some_and(|(_, other)| other == text);
        if is_newest && is_current() {
            return Ok(false);
        }
        if is_newest || history::add(store, sequence + 1, text)? {
            copy_newest(store)?;
            return Ok(true);
        }
    }
}

fn empty() -> CurrentSet {
    CurrentSet::new(BTreeMap::new())
}

/// Copies the newest set of the history to `current.toml`, until no newer one appears.
fn copy_newest(store: &Store) -> Result<(), PublishError> {
    let path = store.current_path();
    while let Some((_, text)) = history::newest(store) {
        if fs::read_to_string(&path).is_ok_and(|current| current == text) {
            break;
        }
        persist(write_beside(&path, text.as_bytes())?, &path)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;
    use std::path::Path;
    use std::thread;

    use keyway::store::{Digest, Store};

    use super::{exchange, switch_in};
    use crate::workshop::publish::history;

    fn digest(name: &str, number: usize) -> Digest {
        Digest::of(format!("{name} {number}").as_bytes())
    }

    #[test]
    fn many_publishers_lose_nothing() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let store = Store::new(folder.path());
        thread::scope(|scope| {
            for name in ["a", "b", "c", "d"] {
                let store = &store;
                scope.spawn(move || {
                    for number in 0..25 {
                        let added = BTreeMap::from([(name.to_owned(), digest(name, number))]);
                        switch_in(store, &added, Path::new("/w"), None)
                            .expect("the folder can be written");
                    }
                });
            }
        });
        let current = store.current().expect("it was written");
        for name in ["a", "b", "c", "d"] {
            assert_eq!(current.modules[name], digest(name, 24));
        }
        let numbers = history::sequences(&store);
        assert_eq!(numbers, (1..=100).collect::<Vec<_>>(), "each set is kept");
        let last = history::read(&store, 100).map(|(set, _)| set);
        assert_eq!(last, Some(current));
    }

    #[test]
    fn what_is_current_already_makes_no_new_set() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let store = Store::new(folder.path());
        let added = BTreeMap::from([("a".to_owned(), digest("a", 1))]);
        for _ in 0..3 {
            switch_in(&store, &added, Path::new("/w"), None).expect("the folder can be written");
        }
        assert_eq!(history::sequences(&store), [1]);
    }

    #[test]
    fn a_set_from_elsewhere_is_taken_as_it_is_and_once() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let store = Store::new(folder.path());
        let added = BTreeMap::from([("a".to_owned(), digest("a", 1))]);
        switch_in(&store, &added, Path::new("/w"), None).expect("the folder can be written");
        let text = format!(
            "format = 1 # signed so\n\n[modules]\nb = \"{}\"\n",
            digest("b", 1)
        );
        let taken = || exchange(&store, &text).expect("the folder can be written");
        assert_eq!((taken(), taken()), (true, false));
        let path = store.current_path();
        assert_eq!(fs::read_to_string(&path).expect("it is there"), text);
        assert_eq!(history::sequences(&store), [1, 2]);
        assert_eq!(history::number_of(&store, &text), Some(2));
        // A process was killed after it wrote the history and before it wrote this file: the next switch completes that.
        fs::remove_file(&path).expect("it is there");
        assert!(taken());
        assert_eq!(fs::read_to_string(&path).expect("it is there"), text);
        assert_eq!(history::sequences(&store), [1, 2]);
    }
}
