//! The file that names the current set.
use std::fs;

use keyway::store::replace;

use super::super::control::has_seen_the_set;
use super::super::goes_on::{goes_on, takes_a_good_one};
use super::reasons::{all_differ, reason, refused};
use crate::harness::{Relay, switch};

#[test]
fn a_partial_set() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let two = relay.build("BUILD: u64 = 2;");
    let mut partial = two.clone();
    partial.modules.remove("systems-tally");
    // Who is told of first is a matter of the Plan's order: the one that is missing, or those that wait for it.
    let said = refused(&mut app, &partial);
    assert_eq!(
        said,
        "refused systems-tally 0 is not published in [store]; run `cargo keyway build-modules`"
    );
    for _ in 0..3 {
        let said = reason(&mut app);
        assert!(
            said.ends_with("it belongs to a set with one that is refused"),
            "{said}"
        );
    }
    assert!(app.take(&two, "live").starts_with("live "));
    app.end();
}

#[test]
fn a_set_that_cannot_be_read() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let current = app.store().join("current.toml");
    let text = fs::read_to_string(&current).unwrap();
    let mut said = Vec::new();
    for (bytes, expected) in [
        (
            text.replace("format = 1", "format = 0").into_bytes(),
            "[store]/current.toml has format 0, this host reads 1; build host and modules with the same version",
        ),
        (
            text.replace("format = 1", "format = 2").into_bytes(),
            "[store]/current.toml has format 2, this host reads 1; build host and modules with the same version",
        ),
        (
            format!("colour = \"red\"\n{text}").into_bytes(),
            "[store]/current.toml is not valid: line 1: unknown field `colour`, expected one of `format`, `modules`, `workspaces`, `signed`; run `cargo keyway build-modules` to publish it again",
        ),
        (
            b"format = 1\n[modules]\nsystems-plain = \"../../../etc/passwd\"\n".to_vec(),
            "[store]/current.toml is not valid: line 3: \"../../../etc/passwd\" is no digest of 64 hexadecimal digits; run `cargo keyway build-modules` to publish it again",
        ),
        (
            text.as_bytes()[..text.find("= \"").unwrap() + 12].to_vec(),
            "[store]/current.toml is not valid: ",
        ),
        (
            vec![b'['; 100_000],
            "[store]/current.toml is not valid: line 1: ",
        ),
        (
            vec![0xff, 0xfe, 0x00],
            "cannot read [store]/current.toml: stream did not contain valid UTF-8; run `cargo keyway build-modules` to publish it again",
        ),
        (
            vec![b'#'; 5 << 20],
            "[store]/current.toml has 5242880 bytes, more than the 4194304 that are read; run `cargo keyway build-modules` to publish it again",
        ),
    ] {
        let new = app.store().join("current.new");
        fs::write(&new, bytes).unwrap();
        replace(&new, &current).unwrap();
        let line = reason(&mut app);
        assert!(
            line.starts_with(&format!("refused relay 0 {expected}")),
            "{line}"
        );
        said.push(line);
    }
    all_differ(&said);
    takes_a_good_one(&mut app);
    app.end();
}

#[test]
fn a_set_that_is_no_file() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    assert_eq!(app.ask("plain"), "1", "it has started");
    let current = app.store().join("current.toml");
    fs::remove_file(&current).unwrap();
    // Nobody says anything while it is away: it is about to be written.
    goes_on(&mut app);
    fs::create_dir(&current).unwrap();
    let said = reason(&mut app);
    assert!(
        said.contains("cannot read [store]/current.toml: it is no file; "),
        "{said}"
    );
    fs::remove_dir(&current).unwrap();
    takes_a_good_one(&mut app);
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
    has_seen_the_set(&app);
    assert_eq!(app.ask("safe-point"), "nothing");
    assert_eq!(
        app.ask("report").matches("generation 1  running").count(),
        4
    );
    // Sources that were written as they were give the same bytes, and those are published once.
    let (set, said) = relay.published_again();
    assert_eq!(&set, relay.plain());
    assert!(
        said.contains("unchanged") && !said.contains("published"),
        "{said}"
    );
    switch(app.store(), &set);
    has_seen_the_set(&app);
    assert_eq!(app.ask("safe-point"), "nothing");
    // Older bytes are a change like any other.
    let two = relay.account(&[("BUILD: u64 = 1;", "BUILD: u64 = 2;")]);
    assert!(app.take(&two, "live").starts_with("live "));
    assert!(app.take(relay.plain(), "live").starts_with("live "));
    assert_eq!(app.ask("build"), "1");
    goes_on(&mut app);
    app.end();
}
