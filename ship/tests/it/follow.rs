//! A follower gives an App what a tag comes to name, and takes back what the App does not keep.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use serde_json::Value;

use super::fixture::{Fixture, text_of};
use super::raw::request;
use super::registry::Registry;
use super::running::Running;
use super::ship::{ship, ship_command};
use super::store::whole;

fn push(bundle: &Path, tag: &str) -> String {
    let pushed = ship(&["push", tag, "--bundle", &text_of(bundle), "--json"]);
    let digest = pushed.ended_with(0).json()["digest"].clone();
    digest.as_str().unwrap().to_owned()
}

fn follower(tag: &str, store: &str, words: &[&str]) -> Running {
    let own = ["follow", tag, "--store", store, "--every", "100ms"];
    Running::start(&mut ship_command(&[&own, words].concat()))
}

/// What the server of metrics says.
pub(crate) fn metrics(line: &str) -> String {
    let port = line.rsplit(':').next().unwrap();
    let port = port.trim_end_matches("/metrics").parse().unwrap();
    request(port, "GET", "/metrics", "text/plain", b"")
}

#[test]
fn a_follower_brings_what_is_good_and_takes_back_what_is_not() {
    let Some(mut registry) = Registry::start() else {
        return;
    };
    let fixture = Fixture::built();
    let tag = registry.at("keeper:stable");
    let first = push(&fixture.bundle(0), &tag);
    let out = fixture.empty("follow").join("app");
    ship(&["pull", &tag, "-o", &text_of(&out)]).ended_with(0);
    let mut app = Command::new(out.join("keeper"));
    let mut app = Running::start(app.env_clear().current_dir("/"));
    app.said("plain has 50");

    let store = out.join("modules");
    let at = text_of(&store);
    let mut follow = follower(&tag, &at, &["--metrics", "127.0.0.1:0"]);
    let served = follow.began("following: ");
    follow.began(&format!("switched {first}: "));
    follow.began(&format!("taken {first}: "));
    let second = push(&fixture.bundle(1), &tag);
    app.said("fresh has 50");
    follow.began(&format!("taken {second}: "));
    let good = whole(&store);

    // The App does not take what panics, and the store has the set of before again.
    let broken = push(&fixture.broken_bundle(), &tag);
    let refused = follow.began(&format!("refused {broken}: "));
    assert!(refused.contains("broken on purpose"), "{refused}");
    let back = follow.began(&format!("taken-back {broken}: "));
    assert!(back.ends_with(&second), "{back}");
    assert_eq!(whole(&store), good);
    follow.began(&format!("passed-over {broken}: "));
    let text = metrics(&served);
    for line in [
        "keyway_follow_switches_total 3",
        "keyway_follow_refusals_total 1",
        "keyway_follow_rollbacks_total 1",
        "keyway_follow_registry_up 1",
    ] {
        assert!(text.lines().any(|one| one == line), "no {line} in {text}");
    }
    drop(follow);
    // Another run knows of it.
    let mut follow = follower(&tag, &at, &["--json"]);
    let event = follow.began("{\"at\":");
    let event: Value = serde_json::from_str(&event).unwrap();
    assert_eq!(event["event"], "following");
    let event: Value = serde_json::from_str(&follow.began("{\"at\":")).unwrap();
    assert_eq!(
        (&event["event"], &event["digest"]),
        (&"passed-over".into(), &broken.into())
    );
    assert_eq!(whole(&store), good);
    drop(follow);

    // Away and back, each with one line; then the tag is moved back.
    let mut follow = follower(&tag, &at, &[]);
    follow.began("passed-over ");
    registry.leave();
    let away = follow.began("away: ");
    assert!(away.contains("cannot talk to"), "{away}");
    registry.come_back();
    follow.began("back: ");
    push(&fixture.bundle(0), &tag);
    follow.began(&format!("taken {first}: "));
    app.said("plain has 50");
    #[cfg(unix)]
    {
        let pid = follow.process.id().to_string();
        assert!(Command::new("kill").arg(&pid).status().unwrap().success());
        follow.said("ended: as was asked for");
        assert_eq!(follow.process.wait().unwrap().code(), Some(0));
    }
}

#[test]
fn only_a_share_of_the_machines_is_first() {
    let Some(registry) = Registry::start() else {
        return;
    };
    let fixture = Fixture::built();
    let tag = registry.at("keeper:share");
    let digest = push(&fixture.bundle(0), &tag);
    let folder = fixture.empty("share").join("store");
    let store = text_of(&folder);
    let once = |words: &[&str]| {
        let own = ["follow", &tag, "--store", &store, "--once"];
        ship(&[&own, words].concat()).ended_with(0).output
    };
    let said = once(&["--share", "0"]);
    assert!(said.contains(&format!("waits {digest}: ")), "{said}");
    assert!(!folder.join("current.toml").exists());
    // When it was seen is remembered.
    let said = once(&["--share", "0", "--after", "1ms"]);
    assert!(said.contains(&format!("switched {digest}: ")), "{said}");
    whole(&folder);
    let said = once(&[]);
    assert!(!said.contains("switched"), "{said}");
    // An App that has run a signed set takes none with a lower number, or without one.
    let accepted = folder.join("accepted");
    fs::create_dir_all(&accepted).unwrap();
    fs::write(accepted.join("keeper.toml"), "format = 1\nnumber = 9\n").unwrap();
    let newer = push(&fixture.bundle(1), &tag);
    let before = whole(&folder);
    let said = once(&[]);
    assert!(said.contains(&format!("passed-over {newer}: ")), "{said}");
    assert!(
        said.contains("keeper has run 9") && said.contains("sign those modules again"),
        "{said}"
    );
    assert_eq!(whole(&folder), before);
    let said = once(&["--allow-older"]);
    assert!(said.contains(&format!("switched {newer}: ")), "{said}");
    assert_ne!(whole(&folder), before);
    // What is no file of a follower is not replaced.
    fs::write(folder.join("follow.toml"), "format = 9\n").unwrap();
    let words = ["follow", &tag, "--store", &store, "--once"];
    ship(&words).failed_with(&["follow.toml", "format 9", "remove the file"]);
    ship(&["follow", &tag]).ended_with(2);
    ship(&["follow", &tag, "--store", &store, "--every", "10"]).ended_with(2);
    let gone = registry.at("keeper:none");
    fs::remove_file(folder.join("follow.toml")).unwrap();
    ship(&["follow", &gone, "--store", &store, "--once"]).failed_with(&["nothing at keeper"]);
}

#[test]
fn a_follower_that_is_killed_leaves_the_store_readable() {
    let Some(registry) = Registry::start() else {
        return;
    };
    let fixture = Fixture::built();
    let tag = registry.at("keeper:killed");
    push(&fixture.bundle(0), &tag);
    let folder = fixture.empty("follow-killed").join("store");
    let store = text_of(&folder);
    let words = ["follow", &tag, "--store", &store, "--once"];
    ship(&words).ended_with(0);
    for round in 0..16_u64 {
        push(
            &fixture.bundle(usize::try_from((round + 1) % 2).unwrap()),
            &tag,
        );
        let mut follow = ship_command(&words);
        let follow = follow.stdout(Stdio::null()).stderr(Stdio::null());
        let mut follow = follow.spawn().unwrap();
        sleep(Duration::from_millis(round * 4));
        follow.kill().unwrap();
        follow.wait().unwrap();
        whole(&folder);
    }
    // Whatever was cut off is done again.
    push(&fixture.bundle(1), &tag);
    ship(&words).ended_with(0);
    let pulled = ship(&["pull", &tag, "--store", &store, "--json"]).ended_with(0);
    assert_eq!(pulled.json()["received"]["changed"], false);
}
