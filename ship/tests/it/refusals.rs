//! What is not taken, with one line and a remedy each.

use std::fs;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::thread;

use serde_json::Value;

use super::answer::Answer;
use super::fixture::{Fixture, MODULE, copy_folder, text_of};
use super::raw::{image, manifest, put_manifest};
use super::registry::Registry;
use super::ship::{ship, ship_command};
use super::store::whole;

/// The module of which there is one build.
const SPARE: &str = "systems-total-spare";

/// A way to a registry on which each connection breaks after some bytes of answers.
fn breaking(to: u16, after: u64) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    // It ends with the process.
    thread::spawn(move || {
        for client in listener.incoming() {
            let (mut client, mut server) = (
                client.unwrap(),
                TcpStream::connect(("127.0.0.1", to)).unwrap(),
            );
            let (mut from, back) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            thread::spawn(move || {
                let _ = std::io::copy(&mut from, &mut server);
            });
            thread::spawn(move || {
                let _ = std::io::copy(&mut (&back).take(after), &mut client);
                let _ = client.flush();
                let _ = client.shutdown(Shutdown::Both);
                let _ = back.shutdown(Shutdown::Both);
            });
        }
    });
    port
}

/// The digest of the file at a path of the artifact, a part of which is enough.
#[track_caller]
fn digest(manifest: &Value, path: &str) -> String {
    let layers = manifest["layers"].as_array().unwrap();
    let title = |layer: &Value| layer["annotations"]["org.opencontainers.image.title"].to_string();
    let layer = layers
        .iter()
        .find(|layer| title(layer).contains(path))
        .unwrap();
    layer["digest"].as_str().unwrap().to_owned()
}

/// A tag with a manifest that was changed.
fn spoilt(
    registry: &Registry,
    manifest: &Value,
    tag: &str,
    spoil: impl FnOnce(&mut Value),
) -> String {
    let mut manifest = manifest.clone();
    spoil(&mut manifest);
    put_manifest(registry, "keeper", tag, &manifest);
    registry.at(&format!("keeper:{tag}"))
}

#[test]
fn what_is_not_whole_is_not_taken() {
    let Some(registry) = Registry::start() else {
        return;
    };
    let fixture = Fixture::built();
    let folder = fixture.empty("refused");
    let (first, second) = (registry.at("keeper:1"), registry.at("keeper:2"));
    for (at, tag) in [(0, &first), (1, &second)] {
        let bundle = text_of(&fixture.bundle(at));
        ship(&["push", tag, "--bundle", &bundle]).ended_with(0);
    }
    let store = folder.join("store");
    let pull = |from: &str| ship(&["pull", from, "--store", &text_of(&store)]);
    pull(&first).ended_with(0);
    let before = whole(&store);
    let refused = |from: &str, words: &[&str]| {
        pull(from).failed_with(words);
        assert_eq!(whole(&store), before);
    };

    refused(
        &registry.at("keeper:none"),
        &["nothing at keeper under none", "skopeo list-tags"],
    );
    refused(&registry.at("nobody:1"), &["nothing at nobody under 1"]);
    refused(
        "127.0.0.1:1/keeper:1",
        &["cannot talk to 127.0.0.1:1", "Connection refused"],
    );
    refused(
        "Keeper",
        &["names no place", "registry.example/team/app:stable"],
    );
    let broken = breaking(registry.port, 100_000);
    refused(
        &format!("127.0.0.1:{broken}/keeper:2"),
        &["was cut off after", "try again"],
    );

    // What the registry keeps is shorter, other, and gone.
    let listed = manifest(&registry, "keeper", "2");
    let library = registry.blob(&digest(
        &listed,
        &format!("{MODULE}/{}", changed_library(fixture)),
    ));
    let bytes = fs::read(&library).unwrap();
    let short = &bytes[..bytes.len() - 9];
    fs::write(&library, short).unwrap();
    let says = format!("cut off after {} of {} bytes", short.len(), bytes.len());
    refused(&second, &[&says, MODULE]);
    let mut other = bytes.clone();
    other[1000] ^= 1;
    fs::write(&library, other).unwrap();
    refused(&second, &["has the digest sha256:", "push the set again"]);
    fs::remove_file(&library).unwrap();
    refused(&second, &["has lost", MODULE]);
    fs::write(&library, &bytes).unwrap();

    // What the manifest says is not so.
    let at = |manifest: &Value, path: &str| {
        let wanted = digest(manifest, path);
        let layers = manifest["layers"].as_array().unwrap();
        layers
            .iter()
            .position(|layer| layer["digest"] == wanted.as_str())
            .unwrap()
    };
    let long = spoilt(&registry, &listed, "long", |manifest| {
        let at = at(manifest, "current.toml");
        manifest["layers"][at]["size"] = 10.into();
    });
    refused(&long, &["more than the 10 bytes", "current.toml"]);
    let without = spoilt(&registry, &listed, "without", |manifest| {
        let at = at(manifest, &format!("{SPARE}/{}.", before.modules[SPARE]));
        manifest["layers"].as_array_mut().unwrap().remove(at);
    });
    refused(&without, &[SPARE, "it lacks the", "push it again"]);
    let outside = spoilt(&registry, &listed, "outside", |manifest| {
        let at = at(manifest, "modules/current.toml");
        manifest["layers"][at]["annotations"]["org.opencontainers.image.title"] =
            "../../current.toml".into();
    });
    refused(&outside, &["../../current.toml", "cannot be understood"]);
    put_manifest(&registry, "keeper", "image", &image(&listed["config"]));
    refused(
        &registry.at("keeper:image"),
        &["is no set of modules", "vnd.oci.image.config"],
    );

    // The order of layers means nothing.
    let turned = spoilt(&registry, &listed, "turned", |manifest| {
        manifest["layers"].as_array_mut().unwrap().reverse();
    });
    pull(&turned).ended_with(0);
    assert_ne!(whole(&store), before);
}

/// The beginning of the name of the library that only the second bundle has.
fn changed_library(fixture: &Fixture) -> String {
    let set = whole(&fixture.bundle(1).join("modules"));
    format!("{}.", set.modules[MODULE])
}

#[test]
fn where_it_does_not_fit_it_is_not_put() {
    let Some(registry) = Registry::start() else {
        return;
    };
    let fixture = Fixture::built();
    let folder = fixture.empty("unfit");
    let tag = registry.at("keeper:1");
    let source = text_of(&fixture.store(0));
    ship(&["push", &tag, "--store", &source, "--app", "keeper"]).ended_with(0);

    let out = folder.join("out");
    ship(&["pull", &tag, "-o", &text_of(&out)]).failed_with(&["no executable", "--store DIR"]);
    assert!(!out.exists());
    let store = text_of(&folder.join("full"));
    if Path::new("/bin/sh").exists() {
        // No file may be larger than half a megabyte: as good as a full disk.
        let mut limited = Command::new("/bin/sh");
        let script = "trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\"";
        let words = ship_command(&["pull", &tag, "--store", &store]);
        let limited = limited
            .args(["-c", script])
            .arg(words.get_program())
            .args(words.get_args());
        Answer::of(limited).failed_with(&["cannot write", MODULE, "free space", "File too large"]);
        assert!(!folder.join("full/current.toml").exists());
    }
    let words = ["pull", &tag, "--store", &store, "--target", "wasm32-wasip1"];
    ship(&words).failed_with(&["wasm32-wasip1 is wanted", "--target"]);

    // A bundle and a store that are not whole are not sent.
    let bundle = folder.join("bundle");
    copy_folder(&fixture.bundle(0), &bundle, &|text| text);
    fs::write(
        bundle.join("modules/current.toml"),
        "format = 1\n[modules]\n",
    )
    .unwrap();
    let pushed = ship(&["push", &tag, "--bundle", &text_of(&bundle)]);
    pushed.failed_with(&["is not whole", "current.toml has changed", "bundle"]);
    let damaged = folder.join("store");
    copy_folder(&fixture.store(0), &damaged, &|text| text);
    let set = whole(&damaged);
    let path = damaged
        .join(MODULE)
        .join(format!("{}.so", set.modules[MODULE]));
    fs::write(&path, "damaged").unwrap();
    let words = [
        "push",
        &tag,
        "--store",
        &text_of(&damaged),
        "--app",
        "keeper",
    ];
    ship(&words).failed_with(&["is damaged", "build-modules"]);
    let nothing = text_of(&folder.join("nothing"));
    ship(&["push", &tag, "--store", &nothing]).failed_with(&["cannot read", "build-modules"]);
    ship(&["push", &tag]).ended_with(2);
    ship(&["pull", &tag]).ended_with(2);
    let json = ship(&["inspect", &registry.at("keeper:none"), "--json"])
        .ended_with(1)
        .json();
    assert!(
        json["error"]
            .as_str()
            .unwrap()
            .contains("nothing at keeper"),
        "{json}"
    );
}
