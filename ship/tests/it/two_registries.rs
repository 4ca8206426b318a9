//! What others make of an artifact: skopeo copies it, and `xtask` hands it on.

use std::fs;
use std::process::Command;

use serde_json::Value;

use super::answer::Answer;
use super::fixture::{Fixture, MODULE, text_of, xtask};
use super::registry::{Registry, is_there, skipped};
use super::ship::{at_home, ship};

#[test]
fn a_copy_by_skopeo_is_the_same_artifact() {
    let (Some(one), Some(other)) = (Registry::start(), Registry::start()) else {
        return;
    };
    let fixture = Fixture::built();
    let folder = fixture.empty("copied");
    let bundle = text_of(&fixture.bundle(0));
    let (from, to) = (one.at("team/keeper:stable"), other.at("mirror:1"));
    // By the command of a workspace, which starts the program beside it.
    let pushed = xtask(&["push", &from, "--bundle", &bundle, "--json"]);
    let digest = pushed.ended_with(0).json()["digest"].clone();
    let shown = xtask(&["inspect", &from, "--json"]).ended_with(0).json();
    assert_eq!(shown["digest"], digest);
    assert_eq!(shown["config"]["app"], "keeper");
    assert_eq!(shown["config"]["modules"][0]["module"], MODULE);
    let files = shown["files"].as_array().unwrap();
    let module = &shown["config"]["modules"][0];
    let name = format!("modules/{MODULE}/{}.", module["digest"].as_str().unwrap());
    let is_it = |file: &&Value| {
        file["kind"] == "library" && file["path"].as_str().unwrap().starts_with(&name)
    };
    assert_eq!(files.iter().find(is_it).unwrap()["size"], module["size"]);
    let text = ship(&["inspect", &from]).ended_with(0).output;
    for word in [
        "App keeper 0.1.0",
        "executable keeper",
        "signed no",
        MODULE,
        "core-total",
    ] {
        assert!(text.contains(word), "no {word:?} in {text}");
    }

    if !is_there("skopeo") {
        return skipped("skopeo, which copies between registries, is not installed");
    }
    let mut skopeo = Command::new("skopeo");
    at_home(&mut skopeo, &folder);
    let plain = ["--src-tls-verify=false", "--dest-tls-verify=false"];
    let places = [format!("docker://{from}"), format!("docker://{to}")];
    // Debian's containers-common, which has the policy, is only recommended by skopeo.
    Answer::of(
        skopeo
            .args(["--insecure-policy", "copy"])
            .args(plain)
            .args(places),
    )
    .ended_with(0);
    drop(one);
    let out = folder.join("out");
    let pulled = xtask(&["pull", &to, "-o", &text_of(&out), "--json"]);
    assert_eq!(pulled.ended_with(0).json()["digest"], digest);
    let checked = xtask(&["bundle", "--check", &text_of(&out)]).ended_with(0);
    assert!(
        checked.output.contains("as it was made"),
        "{}",
        checked.output
    );
    for file in ["bundle.toml", "modules/current.toml", "keeper"] {
        let read = |folder: &std::path::Path| fs::read(folder.join(file)).unwrap();
        assert_eq!(read(&out), read(&fixture.bundle(0)), "{file}");
    }
}
