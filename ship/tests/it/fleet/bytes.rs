//! How many bytes one module costs, beside other ways to ship it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::counting::Counting;
use super::workshop::{APP, Workshop};
use crate::answer::Answer;
use crate::fixture::{copy_folder, text_of};
use crate::registry::{Registry, is_there, skipped};
use crate::ship::{at_home, ship};

/// A bundle with ten modules, and one of them in a new build.
struct Scene {
    workshop: Workshop,
    registry: Registry,
    counting: Counting,
    /// The bundle of before, and that with the new build.
    bundles: [PathBuf; 2],
}

impl Scene {
    fn at(&self, tag: &str) -> String {
        format!("127.0.0.1:{}/{tag}", self.counting.port)
    }

    /// Bytes up and down of a push and a pull by `keyway-ship`, of the second set where the first is.
    fn keyway(&mut self) -> (u64, u64) {
        let (tag, target) = (self.at("fleet:set"), text_of(&self.workshop.path("target")));
        let pull = ["pull", &tag, "--store", &target];
        self.workshop.push(&tag);
        ship(&pull).ended_with(0);
        self.workshop.publish(3, 1);
        self.counting.take();
        self.workshop.push(&tag);
        let sent = self.counting.take().0;
        ship(&pull).ended_with(0);
        (sent, self.counting.take().1)
    }

    /// What `rsync` sends to turn the first bundle into the second, with these options.
    fn rsync(&self, name: &str, options: &[&str]) -> u64 {
        let target = self.workshop.path(name);
        copy_folder(&self.bundles[0], &target, &|text| text);
        let mut command = Command::new("rsync");
        let command = command.args([
            "-a",
            "--delete-after",
            "--stats",
            "--no-human-readable",
            "--no-whole-file",
        ]);
        let folders = [&self.bundles[1], &target].map(|path| format!("{}/", path.display()));
        let told = Answer::of(command.args(options).args(folders)).ended_with(0);
        let is_equal = Command::new("diff")
            .arg("-r")
            .args([&self.bundles[1], &target])
            .status();
        assert!(is_equal.unwrap().success());
        let line = told
            .output
            .lines()
            .find_map(|line| line.strip_prefix("Total bytes sent: "));
        line.unwrap().parse().unwrap()
    }

    /// Bytes up and down of an image whose last layer is the module and its manifest, by skopeo.
    fn image(&self) -> (u64, u64) {
        let images = [0, 1].map(|at| self.layout(at));
        let tag = format!("docker://{}", self.at("fleet/image:1"));
        let target = format!("oci:{}:image", self.workshop.path("pulled-image").display());
        let copy = |from: &str, to: &str| {
            let mut command = Command::new("skopeo");
            at_home(&mut command, &self.workshop.path("home"));
            let tls = ["--src-tls-verify=false", "--dest-tls-verify=false"];
            let command = command.args(["--insecure-policy", "copy"]).args(tls);
            Answer::of(command.args([from, to])).ended_with(0);
        };
        copy(&images[0], &tag);
        copy(&tag, &target);
        self.counting.take();
        copy(&images[1], &tag);
        let sent = self.counting.take().0;
        copy(&tag, &target);
        (sent, self.counting.take().1)
    }

    /// An image of a bundle: a layer for all files but those of one module, and a last one for these.
    fn layout(&self, at: usize) -> String {
        let root = self.workshop.path(&format!("image-{at}"));
        let blobs = root.join("blobs/sha256");
        fs::create_dir_all(&blobs).unwrap();
        let module = format!("modules/{}", self.workshop.module(3));
        // `current.toml` names the build, so it changes as well.
        let last = [module.as_str(), "modules/current.toml", "bundle.toml"];
        let mut rest: Vec<String> = last
            .iter()
            .map(|name| format!("--exclude=./{name}"))
            .collect();
        rest.push(".".to_owned());
        let layers = [rest, last.map(|name| format!("./{name}")).to_vec()].map(|words| {
            let tar = root.join("layer.tar");
            let mut command = Command::new("tar");
            let fixed = [
                "--sort=name",
                "--mtime=@0",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
            ];
            let command = command.args(fixed).arg("-cf").arg(&tar).args(words);
            Answer::of(command.current_dir(&self.bundles[at])).ended_with(0);
            let plain = hex(&fs::read(&tar).unwrap());
            Answer::of(Command::new("gzip").args(["-n", "-f"]).arg(&tar)).ended_with(0);
            let (digest, size) = blob(&blobs, &fs::read(root.join("layer.tar.gz")).unwrap());
            fs::remove_file(root.join("layer.tar.gz")).unwrap();
            let kind = "application/vnd.oci.image.layer.v1.tar+gzip";
            (
                plain,
                json!({ "mediaType": kind, "digest": digest, "size": size }),
            )
        });
        let (plain, layers): (Vec<_>, Vec<_>) = layers.into_iter().unzip();
        let config = json!({
            "architecture": "amd64", "os": "linux", "config": { "Entrypoint": [format!("/{APP}")] },
            "rootfs": { "type": "layers", "diff_ids": plain },
        });
        let describe = |kind: &str, value: &Value| {
            let (digest, size) = blob(&blobs, &serde_json::to_vec(value).unwrap());
            json!({ "mediaType": format!("application/vnd.oci.image.{kind}.v1+json"), "digest": digest, "size": size })
        };
        let manifest =
            json!({ "schemaVersion": 2, "config": describe("config", &config), "layers": layers });
        let index = json!({ "schemaVersion": 2, "manifests": [describe("manifest", &manifest)] });
        fs::write(root.join("index.json"), index.to_string()).unwrap();
        fs::write(
            root.join("oci-layout"),
            "{\"imageLayoutVersion\": \"1.0.0\"}",
        )
        .unwrap();
        format!("oci:{}", root.display())
    }
}

fn blob(folder: &Path, bytes: &[u8]) -> (String, usize) {
    let digest = hex(bytes);
    let name = digest.strip_prefix("sha256:").unwrap();
    fs::write(folder.join(name), bytes).unwrap();
    (digest, bytes.len())
}

fn hex(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let digits: Vec<_> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{}", digits.concat())
}

/// By hand: `KEYWAY_FLEET_RELEASE=1 cargo test --package keyway-ship --test it bytes -- --ignored --nocapture`.
#[test]
#[ignore = "its figures are for docs/fleet.md; it builds ten modules with the profile release"]
#[expect(
    clippy::print_stderr,
    reason = "the figures are for whoever runs it by hand"
)]
fn bytes_of_one_module_of_ten() {
    for program in ["rsync", "skopeo", "gzip"] {
        if !is_there(program) {
            return skipped(&format!("{program} is not installed"));
        }
    }
    let Some(registry) = Registry::start() else {
        return;
    };
    let is_release = std::env::var_os("KEYWAY_FLEET_RELEASE").is_some();
    let workshop = Workshop::built("bytes", 10, is_release);
    let bundles = ["before", "after"].map(|name| workshop.path(name));
    let mut scene = Scene {
        counting: Counting::to(registry.port),
        workshop,
        registry,
        bundles,
    };
    copy_folder(&scene.workshop.bundle(), &scene.bundles[0], &|text| text);
    let module = scene.workshop.module(3);
    let library = |scene: &Scene| {
        let digest = scene.workshop.store().current().unwrap().modules[&module].clone();
        (
            digest.clone(),
            scene.workshop.store().library_path(&module, &digest),
        )
    };
    let (old, _) = library(&scene);
    let keyway = scene.keyway();
    let (new, path) = library(&scene);
    let size = fs::metadata(path).unwrap().len();
    // The same bundle with the new build in the place of the old one.
    let [before, after] = &scene.bundles;
    copy_folder(before, after, &|text| text);
    let modules = after.join("modules");
    for name in [format!("{module}/{old}.so"), format!("{module}/{old}.toml")] {
        fs::remove_file(modules.join(name)).unwrap();
    }
    for name in [
        format!("{module}/{new}.so"),
        format!("{module}/{new}.toml"),
        "current.toml".to_owned(),
    ] {
        fs::copy(
            scene.workshop.store().root().join(&name),
            modules.join(&name),
        )
        .unwrap();
    }
    let plain = scene.rsync("rsync", &[]);
    let fuzzy = scene.rsync("rsync-fuzzy", &["--fuzzy", "-z"]);
    let image = scene.image();
    eprintln!(
        "library of {size} bytes, of {} in the bundle",
        total(before)
    );
    eprintln!("keyway-ship: {} bytes up, {} down", keyway.0, keyway.1);
    eprintln!("rsync: {plain} bytes; with --fuzzy -z {fuzzy}");
    eprintln!("image: {} bytes up, {} down", image.0, image.1);
    // The other nine stay where they are; manifest, list and headers are small.
    for sent in [keyway.0, keyway.1] {
        assert!(sent > size && sent < size + 100_000, "{sent} of {size}");
    }
    drop(scene.registry);
}

fn total(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let size = |path: PathBuf| match path.is_dir() {
        true => total(&path),
        false => fs::metadata(path).unwrap().len(),
    };
    entries.map(size).sum()
}
