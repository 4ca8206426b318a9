//! What is not taken, with one line and a remedy each.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use keyway::store::CurrentSet;
use serde_json::Value;

use super::answer::Answer;
use super::fixture::{Fixture, MODULE, copy_folder, text_of};
use super::gate::Gate;
use super::raw::{image, manifest, put_manifest};
use super::registry::Registry;
use super::ship::{ship, ship_command};
use super::store::whole;

/// The module of which there is one build.
const SPARE: &str = "systems-total-spare";

/// The annotation with the path of a layer.
const TITLE: &str = "org.opencontainers.image.title";

/// A registry with both bundles, and a store with the set of the first.
struct Scene {
    registry: Registry,
    fixture: &'static Fixture,
    store: PathBuf,
    before: CurrentSet,
    /// The manifest of the second bundle.
    listed: Value,
}

impl Scene {
    fn set_up(name: &str) -> Option<Self> {
        let registry = Registry::start()?;
        let fixture = Fixture::built();
        for at in 0..2 {
            let (tag, bundle) = (format!("keeper:{at}"), text_of(&fixture.bundle(at)));
            ship(&["push", &registry.at(&tag), "--bundle", &bundle]).ended_with(0);
        }
        let store = fixture.empty(name).join("store");
        let tag = registry.at("keeper:0");
        ship(&["pull", &tag, "--store", &text_of(&store)]).ended_with(0);
        Some(Self {
            before: whole(&store),
            listed: manifest(&registry, "keeper", "1"),
            registry,
            fixture,
            store,
        })
    }

    fn pull(&self, from: &str) -> Answer {
        ship(&["pull", from, "--store", &text_of(&self.store)])
    }

    /// It is refused with these words, and the store is as before.
    #[track_caller]
    fn refused(&self, from: &str, words: &[&str]) {
        self.pull(from).failed_with(words);
        assert_eq!(whole(&self.store), self.before);
    }

    /// A tag with the second manifest, changed.
    fn spoilt(&self, tag: &str, spoil: impl FnOnce(&mut Value)) -> String {
        let mut manifest = self.listed.clone();
        spoil(&mut manifest);
        put_manifest(&self.registry, "keeper", tag, &manifest);
        self.registry.at(&format!("keeper:{tag}"))
    }
}

/// The number of the layer whose title has this in it.
#[track_caller]
fn layer(manifest: &Value, path: &str) -> usize {
    let layers = manifest["layers"].as_array().unwrap();
    let title = |layer: &Value| layer["annotations"][TITLE].to_string();
    let mut layers = layers.iter();
    layers
        .position(|layer| title(layer).contains(path))
        .unwrap()
}

#[test]
fn what_does_not_arrive_whole_is_not_taken() {
    let Some(scene) = Scene::set_up("whole") else {
        return;
    };
    let registry = &scene.registry;
    scene.refused(
        &registry.at("keeper:none"),
        &["nothing at keeper under none", "skopeo list-tags"],
    );
    scene.refused(&registry.at("nobody:1"), &["nothing at nobody under 1"]);
    scene.refused(
        "127.0.0.1:1/keeper:1",
        &["cannot talk to 127.0.0.1:1", "Connection refused"],
    );
    scene.refused(
        "Keeper",
        &["names no place", "registry.example/team/app:stable"],
    );
    let broken = Gate::breaking(registry.port, 100_000).port;
    let through = format!("127.0.0.1:{broken}/keeper:1");
    scene.refused(&through, &["was cut off after", "try again"]);

    // What the registry keeps is shorter, other, and gone.
    let second = registry.at("keeper:1");
    let set = whole(&scene.fixture.bundle(1).join("modules"));
    let at = layer(&scene.listed, &format!("{MODULE}/{}.", set.modules[MODULE]));
    let library = registry.blob(scene.listed["layers"][at]["digest"].as_str().unwrap());
    let bytes = fs::read(&library).unwrap();
    let short = &bytes[..bytes.len() - 9];
    fs::write(&library, short).unwrap();
    let says = format!("cut off after {} of {} bytes", short.len(), bytes.len());
    scene.refused(&second, &[&says, MODULE]);
    let mut other = bytes.clone();
    other[1000] ^= 1;
    fs::write(&library, other).unwrap();
    scene.refused(&second, &["has the digest sha256:", "push the set again"]);
    fs::remove_file(&library).unwrap();
    scene.refused(&second, &["has lost", MODULE]);
    fs::write(&library, &bytes).unwrap();
    scene.pull(&second).ended_with(0);
    assert_eq!(whole(&scene.store), set);
}

#[test]
fn what_the_manifest_says_is_not_believed() {
    let Some(scene) = Scene::set_up("said") else {
        return;
    };
    let long = scene.spoilt("long", |manifest| {
        let at = layer(manifest, "current.toml");
        manifest["layers"][at]["size"] = 10.into();
    });
    scene.refused(&long, &["more than the 10 bytes", "current.toml"]);
    let without = scene.spoilt("without", |manifest| {
        let at = layer(
            manifest,
            &format!("{SPARE}/{}.", scene.before.modules[SPARE]),
        );
        manifest["layers"].as_array_mut().unwrap().remove(at);
    });
    scene.refused(&without, &[SPARE, "it lacks the", "push it again"]);
    let outside = scene.spoilt("outside", |manifest| {
        let at = layer(manifest, "current.toml");
        manifest["layers"][at]["annotations"][TITLE] = "../../current.toml".into();
    });
    scene.refused(&outside, &["../../current.toml", "cannot be understood"]);
    let registry = &scene.registry;
    put_manifest(registry, "keeper", "image", &image(&scene.listed["config"]));
    let words = ["is no set of modules", "vnd.oci.image.config"];
    scene.refused(&registry.at("keeper:image"), &words);
    // The order of layers means nothing.
    let turned = scene.spoilt("turned", |manifest| {
        manifest["layers"].as_array_mut().unwrap().reverse();
    });
    scene.pull(&turned).ended_with(0);
    assert_ne!(whole(&scene.store), scene.before);
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
