//! Builds and sets that never go live.
use std::fs;

use keyway::Store;

use crate::harness::{Edit, Relay, Running, put, switch};

/// The App goes on as it was.
#[track_caller]
fn goes_on(app: &mut Running) {
    let total: u64 = app.ask("total").parse().unwrap();
    assert_eq!(app.ask("enter 1"), "\"build 1\"");
    assert_eq!(app.ask("total"), (total + 1).to_string());
    assert_eq!(app.ask("safe-point"), "nothing");
}

#[test]
fn a_partial_set() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let mut partial = relay.build("BUILD: u64 = 2;");
    partial.modules.remove("systems-tally");
    let said = app.take(&partial, "refused");
    assert!(
        said.starts_with("refused systems-") && said.contains("is not published in "),
        "{said}"
    );
    goes_on(&mut app);
    assert!(
        app.take(&relay.build("BUILD: u64 = 2;"), "live")
            .starts_with("live ")
    );
    app.end();
}

#[test]
fn a_changed_contract_and_a_requirement_that_is_no_longer_met() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let retyped = relay.set(&[
        Edit::new(
            "core/plain/Cargo.toml",
            "version = \"0.1.0\"",
            "version = \"0.2.0\"",
        ),
        Edit::new(
            "core/plain/src/lib.rs",
            "fn(number: u64) -> u64",
            "fn(number: u32) -> u64",
        ),
        Edit::new("systems/plain/src/lib.rs", "number: u64", "number: u32"),
        Edit::new(
            "systems/plain/src/lib.rs",
            "number + BUILD",
            "u64::from(number) + BUILD",
        ),
        Edit::new(
            "apps/relay/src/caller.rs",
            "plain.plain.answer(turn)",
            "plain.plain.answer(turn as u32)",
        ),
    ]);
    let said = app.take(&retyped, "refused");
    assert!(
        said.contains("was built against another core-plain"),
        "{said}"
    );
    goes_on(&mut app);
    app.end();
}

#[test]
fn a_file_that_was_changed_or_cut_off() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let two = relay.set(&[Edit::new(
        "systems/plain/src/lib.rs",
        "BUILD: u64 = 1;",
        "BUILD: u64 = 2;",
    )]);
    put(app.store(), &two);
    let store = Store::new(app.store());
    let library = store.library_path("systems-plain", &two.modules["systems-plain"]);
    let bytes = fs::read(&library).unwrap();
    fs::remove_file(&library).unwrap();
    fs::write(&library, &bytes[..bytes.len() / 2]).unwrap();
    switch(app.store(), &two);
    let said = app.ask("event refused");
    assert!(said.contains("it was cut off or replaced"), "{said}");
    goes_on(&mut app);
    fs::write(
        app.store().join("current.toml"),
        "format = 1\n[modules]\nsystems-plain = \"xyz\"\n",
    )
    .unwrap();
    let said = app.ask("event refused");
    assert!(said.contains("no digest"), "{said}");
    goes_on(&mut app);
    app.end();
}

#[test]
fn what_does_not_differ_is_not_replaced() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    assert_eq!(app.ask("plain"), "1", "it has started");
    // Touched, written again, and written with the same content in another form.
    switch(app.store(), relay.plain());
    let text = toml::to_string(relay.plain()).unwrap();
    fs::write(
        app.store().join("current.toml"),
        format!("{text}\n\n# The same.\n"),
    )
    .unwrap();
    std::thread::sleep(std::time::Duration::from_millis(100));
    assert_eq!(app.ask("safe-point"), "nothing");
    assert_eq!(
        app.ask("report").matches("generation 1  running").count(),
        4
    );
    // Older bytes are a change like any other.
    let two = relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]);
    assert!(app.take(&two, "live").starts_with("live "));
    assert!(app.take(relay.plain(), "live").starts_with("live "));
    assert_eq!(app.ask("build"), "1");
    goes_on(&mut app);
    app.end();
}
