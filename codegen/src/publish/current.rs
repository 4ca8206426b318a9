//! The file that names the current set.

use std::collections::BTreeMap;

use keyway::{CurrentSet, Digest, Store};

use super::PublishError;
use super::write::{persist, write_beside};

/// The digests that are current; none if the file is missing or of no use, since it is written anew then.
pub(super) fn digests(store: &Store) -> BTreeMap<String, Digest> {
    store
        .current()
        .map_or_else(|_| BTreeMap::new(), |set| set.modules)
}

/// Makes `added` current beside what is current of other modules. The file is left alone if it says so already.
pub(super) fn switch(store: &Store, added: BTreeMap<String, Digest>) -> Result<(), PublishError> {
    let before = digests(store);
    let mut after = before.clone();
    after.extend(added);
    if after == before && store.current().is_ok() {
        return Ok(());
    }
    let path = store.current_path();
    let text = toml::to_string(&CurrentSet::new(after)).expect("names and digests are TOML");
    persist(write_beside(&path, text.as_bytes())?, &path)
}
