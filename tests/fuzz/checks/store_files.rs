//! The text files of a store.
use std::fs;
use std::path::Path;

use keyway::private::APP_CONTRACT;
use keyway::private::serde::Serialize;
use keyway::private::serde::de::DeserializeOwned;
use keyway::store::{Digest, Expected, LoadError, Manifest, RunId, Store, StoreError, verify};
use keyway::{Contract, ContractMismatch, Requirement};

const MODULE: &str = "systems-test";
const LIBRARY: &[u8] = b"library";
const PID: u32 = 7;

fn run() -> RunId {
    RunId::try_from("07".repeat(16)).expect("32 digits")
}

/// Reads `bytes` as each file of a store in `folder`. Either it is refused in one line, or it can be written and read again.
pub(crate) fn check(folder: &Path, bytes: &[u8]) {
    let store = Store::new(folder);
    let digest = Digest::of(LIBRARY);
    lay_out(&store, &digest, bytes);
    settled(&store.current());
    settled(&store.quarantine());
    settled(&store.live_report(PID, &run()));
    settled(&store.request("test"));
    settled(&store.answer("test"));
    let manifest = store.manifest(MODULE, &digest);
    settled(&manifest);
    if let Ok(manifest) = manifest {
        compare(&manifest);
    }
    let expected = Expected {
        module: MODULE,
        contract: &APP_CONTRACT,
        features: &[],
        requires: &[Requirement {
            contract: &APP_CONTRACT,
            features: &[],
            optional: false,
        }],
        manifest: None,
    };
    match verify(&store, &digest, &expected) {
        Ok(image) => assert_eq!(image.digest(), &digest),
        Err(LoadError::Store(error)) => in_one_line(&error),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

/// All names lead to one file.
fn lay_out(store: &Store, digest: &Digest, bytes: &[u8]) {
    let input = store.root().join("input");
    if !input.exists() {
        let names = [
            store.current_path(),
            store.quarantine_path(),
            store.live_path(PID, &run()),
            store.request_path("test"),
            store.answer_path("test"),
            store.manifest_path(MODULE, digest),
        ];
        fs::write(&input, bytes).expect("the folder may be written");
        for name in names {
            let folder = name.parent().expect("a store has a folder");
            fs::create_dir_all(folder).expect("the folder may be written");
            // A link is one file less to write for each input.
            fs::hard_link(&input, name).expect("the folder may be written");
        }
        fs::write(store.library_path(MODULE, digest), LIBRARY).expect("the folder may be written");
    }
    fs::write(&input, bytes).expect("the folder may be written");
}

fn settled<T: Serialize + DeserializeOwned>(read: &Result<T, StoreError>) {
    match read {
        Err(error) => in_one_line(error),
        Ok(value) => {
            let text = toml::to_string(value).expect("what was read can be written");
            let again: T = toml::from_str(&text).expect("what was written can be read");
            let text_again = toml::to_string(&again).expect("what was read can be written");
            assert_eq!(text, text_again);
        }
    }
}

/// Texts of contracts that nobody has checked are compared with one that the compiler has written.
fn compare(manifest: &Manifest) {
    let (ours, theirs) = (APP_CONTRACT.text(), manifest.provides.text.as_str());
    let told = |result: Result<(), ContractMismatch>| match result {
        Ok(()) => String::new(),
        Err(mismatch) => mismatch.swapped().to_string(),
    };
    told(Contract::check(ours, theirs));
    told(Contract::check(theirs, ours));
    assert_eq!(told(Contract::check(theirs, theirs)), "");
}

fn in_one_line(error: &StoreError) {
    let text = error.to_string();
    assert!(!text.is_empty() && !text.contains('\n'), "{text:?}");
}
