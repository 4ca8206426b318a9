//! Sets without an executable, from store to store.

use std::fs;
use std::path::Path;

use keyway::store::{CurrentSet, Digest, Store};

use super::fixture::{Fixture, MODULE, copy_folder, text_of, xtask};
use super::registry::Registry;
use super::ship::ship;

/// The current set, if each of its builds is whole.
pub(crate) fn whole(folder: &Path) -> CurrentSet {
    let store = Store::new(folder);
    let set = store.current().unwrap();
    for (module, digest) in &set.modules {
        let bytes = fs::read(store.library_path(module, digest)).unwrap();
        assert_eq!(Digest::of(&bytes), *digest);
        assert_eq!(store.manifest(module, digest).unwrap().digest, *digest);
    }
    set
}

#[test]
fn a_set_goes_from_store_to_store_byte_for_byte() {
    let Some(registry) = Registry::start() else {
        return;
    };
    let fixture = Fixture::built();
    let folder = fixture.empty("sets");
    let tag = registry.at("keeper:dev");
    let target = folder.join("target");
    let pull = || {
        let words = ["pull", &tag, "--store", &text_of(&target), "--json"];
        ship(&words).ended_with(0).json()
    };
    let read = |folder: &Path, name: &str| fs::read(folder.join(name)).unwrap();

    let source = text_of(&fixture.store(0));
    ship(&["push", &tag, "--store", &source])
        .failed_with(&["an App that it does not name", "--app"]);
    let words = [
        "push", &tag, "--store", &source, "--app", "keeper", "--json",
    ];
    let pushed = xtask(&words).ended_with(0).json();
    assert_eq!(
        (&pushed["number"], &pushed["app"]),
        (&1.into(), &"keeper".into())
    );
    assert_eq!(pull()["config"]["number"], 1);
    assert_eq!(
        read(&target, "current.toml"),
        read(&fixture.store(0), "current.toml")
    );
    let before = whole(&target);

    // A signed set: whatever the bytes are, they arrive.
    let signed = folder.join("signed");
    copy_folder(&fixture.store(1), &signed, &|text| text);
    let mut text = String::from_utf8(read(&signed, "current.toml")).unwrap();
    text += "\n[signed.keeper]\ntext = \"x\"\nsignature = \"y\"\n# signed as it is\n";
    fs::write(signed.join("current.toml"), &text).unwrap();
    let source = text_of(&signed);
    ship(&["push", &tag, "--store", &source, "--app", "keeper"]).ended_with(0);
    let shown = ship(&["inspect", &tag]).ended_with(0).output;
    assert!(shown.contains("signed yes"), "{shown}");
    assert_eq!(pull()["received"]["changed"], true);
    assert_eq!(read(&target, "current.toml"), text.as_bytes());
    let after = whole(&target);
    assert_ne!(before.modules[MODULE], after.modules[MODULE]);
    assert_eq!(pull()["received"]["changed"], false);

    let source = text_of(&fixture.store(1));
    ship(&["push", &tag, "--store", &source, "--app", "keeper"]).ended_with(0);
    let pulled = pull();
    assert_eq!(pulled["config"]["number"], 2);
    assert_eq!(pulled["received"]["changed"], true);
    // A damaged library is fetched again, and nothing else.
    let library = Store::new(&target).library_path(MODULE, &after.modules[MODULE]);
    fs::write(&library, "damaged").unwrap();
    assert_eq!(pull()["received"]["downloaded"]["blobs"], 1);
    whole(&target);
}
