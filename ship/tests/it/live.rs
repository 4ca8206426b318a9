//! A bundle that was pulled runs, and takes what is pulled below it.

use std::process::Command;

use serde_json::Value;

use super::fixture::{Fixture, text_of};
use super::registry::Registry;
use super::running::Running;
use super::ship::ship;

/// Blobs and bytes.
fn amount(value: &Value) -> (u64, u64) {
    (
        value["blobs"].as_u64().unwrap(),
        value["bytes"].as_u64().unwrap(),
    )
}

#[test]
fn an_app_that_was_pulled_takes_what_is_pulled_below_it() {
    let Some(registry) = Registry::start() else {
        return;
    };
    let fixture = Fixture::built();
    let (first, second) = (registry.at("team/keeper:1"), registry.at("team/keeper:2"));
    let push = |at: usize, tag: &str| {
        let bundle = text_of(&fixture.bundle(at));
        let pushed = ship(&["push", tag, "--bundle", &bundle, "--json"]);
        pushed.ended_with(0).json()
    };
    let sent = push(0, &first);
    assert_eq!(amount(&sent["present"]), (0, 0));
    let (whole, bytes) = amount(&sent["sent"]);
    // One module of two is another one: what is of the App, and of the other module, stays.
    let update = push(1, &second);
    let (blobs, update_bytes) = amount(&update["sent"]);
    let names = [
        "config",
        "bundle.toml",
        "current.toml",
        "library",
        "manifest",
    ];
    let debug = u64::from(cfg!(target_os = "linux"));
    assert_eq!(blobs, names.len() as u64 + debug, "{update}");
    assert_eq!(amount(&update["present"]).0, whole - blobs);
    assert!(update_bytes < bytes / 2, "{update_bytes} of {bytes}");
    let again = push(1, &second);
    assert_eq!(amount(&again["sent"]), (0, 0));
    assert_eq!(again["digest"], update["digest"], "same files, same digest");

    let out = fixture.empty("live").join("app");
    let pull = |words: &[&str]| {
        ship(&[&["pull"], words, &["--json"]].concat())
            .ended_with(0)
            .json()
    };
    let pulled = pull(&[&first, "-o", &text_of(&out)]);
    let (blobs, pulled_bytes) = amount(&pulled["received"]["downloaded"]);
    // All but the config.
    assert!(blobs + 1 >= whole && pulled_bytes < bytes, "{pulled}");
    let mut app = Command::new(out.join("keeper"));
    let mut app = Running::start(app.env_clear().current_dir("/"));
    app.said("plain has 50");
    let store = text_of(&out.join("modules"));
    let pulled = pull(&[&second, "--store", &store]);
    assert_eq!(amount(&pulled["received"]["downloaded"]).0, 3, "{pulled}");
    assert_eq!(pulled["received"]["changed"], true);
    app.said("fresh has 50");
    // The way back needs the list alone: the builds are still there.
    let pulled = pull(&[&first, "--store", &store]);
    assert_eq!(amount(&pulled["received"]["downloaded"]).0, 1, "{pulled}");
    app.said("plain has 50");
    let pulled = pull(&[&first, "--store", &store]);
    assert_eq!(amount(&pulled["received"]["downloaded"]), (0, 0));
    assert_eq!(pulled["received"]["changed"], false);
}
