//! Published files that are not what they should be.
use std::fs;
use std::path::{Path, PathBuf};

use keyway::store::{CurrentSet, Manifest, Store};

use super::super::goes_on::takes_a_good_one;
use super::reasons::{all_differ, reason};
use crate::harness::{Edit, Otherwise, Relay, Running, put, switch};

const MODULE: &str = "systems-plain";

/// A good build in the store of a running App, to be tampered with.
struct Tampered {
    set: CurrentSet,
    store: Store,
}

impl Tampered {
    fn new(app: &Running) -> Self {
        let edit = Edit::new(
            "systems/plain/src/lib.rs",
            "BUILD: u64 = 1;",
            "BUILD: u64 = 2;",
        );
        Self {
            set: Relay::built().pressed(MODULE, &Otherwise::edited(&[edit])),
            store: Store::new(app.store()),
        }
    }

    fn library(&self) -> PathBuf {
        self.store.library_path(MODULE, &self.set.modules[MODULE])
    }

    fn manifest(&self) -> PathBuf {
        self.store.manifest_path(MODULE, &self.set.modules[MODULE])
    }

    /// Publishes the build as `tamper` has left it, gives what the App says, and removes it again.
    #[track_caller]
    fn reason(&self, app: &mut Running, tamper: impl FnOnce(&Self)) -> String {
        put(app.store(), &self.set);
        tamper(self);
        switch(app.store(), &self.set);
        let said = reason(app);
        for path in [self.library(), self.manifest()] {
            let _ = fs::remove_file(&path);
            let _ = fs::remove_dir(&path);
        }
        said
    }

    fn rewrite(&self, change: impl FnOnce(String) -> String) {
        let path = self.manifest();
        let text = change(fs::read_to_string(&path).unwrap());
        fs::write(path, text).unwrap();
    }

    fn edit(&self, change: impl FnOnce(&mut Manifest)) {
        self.rewrite(|text| {
            let mut manifest = toml::from_str(&text).unwrap();
            change(&mut manifest);
            toml::to_string(&manifest).unwrap()
        });
    }
}

/// Puts a link to a device without end in the place of a file.
#[cfg(unix)]
fn make_endless(path: &Path) {
    fs::remove_file(path).unwrap();
    std::os::unix::fs::symlink("/dev/zero", path).unwrap();
}

/// Puts a folder in the place of a file, as there are no devices with a path here: neither is a file.
#[cfg(not(unix))]
fn make_endless(path: &Path) {
    fs::remove_file(path).unwrap();
    fs::create_dir(path).unwrap();
}

/// What is done to the build, and its name.
type Tamper = (&'static str, fn(&Tampered));

#[test]
fn manifests() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let build = Tampered::new(&app);
    let tampers: [Tamper; 16] = [
        ("missing", |build| {
            fs::remove_file(build.manifest()).unwrap()
        }),
        ("empty", |build| fs::write(build.manifest(), "").unwrap()),
        ("cut off", |build| {
            build.rewrite(|text| text[..text.find("rustc = \"").unwrap() + 12].to_owned())
        }),
        ("unknown key", |build| {
            build.rewrite(|text| format!("colour = \"red\"\n{text}"))
        }),
        ("unknown key inside", |build| {
            build.rewrite(|text| text.replace("[identity]\n", "[identity]\ncolour = \"red\"\n"));
        }),
        ("missing key", |build| {
            build.rewrite(|text| text.replacen("version = ", "# version = ", 1))
        }),
        ("older format", |build| {
            build.edit(|manifest| manifest.format = 0)
        }),
        ("newer format", |build| {
            build
                .rewrite(|text| format!("colour = 1\n{}", text.replace("format = 1", "format = 2")))
        }),
        ("another module", |build| {
            build.edit(|manifest| manifest.module = "systems-form".to_owned())
        }),
        ("several lines and control characters", |build| {
            build.edit(|manifest| {
                manifest.module = "systems\n\u{1b}[2Jlive systems-plain 2\r".to_owned()
            });
        }),
        ("another Core", |build| {
            build.edit(|manifest| manifest.provides.core = "core-tally".to_owned())
        }),
        ("another target", |build| {
            build.edit(|manifest| manifest.identity.target = "i686-unknown-linux-gnu".to_owned())
        }),
        ("oversized", |build| {
            let file = fs::File::options()
                .write(true)
                .open(build.manifest())
                .unwrap();
            file.set_len(Manifest::LARGEST + 1).unwrap();
        }),
        ("deeply nested", |build| {
            build.rewrite(|text| format!("features = {}\n{text}", "[".repeat(200_000)))
        }),
        ("no text", |build| {
            fs::write(build.manifest(), [0xff, 0xfe, 0x00]).unwrap()
        }),
        ("endless", |build| make_endless(&build.manifest())),
    ];
    let said = tampers.map(|(name, tamper)| (name, build.reason(&mut app, tamper)));
    let text = said
        .each_ref()
        .map(|(name, line)| format!("{name}\n    {line}"));
    let text = text
        .join("\n")
        .replace(&keyway::BuildIdentity::current().target, "[this target]");
    insta::assert_snapshot!("tampered_manifests", text);
    all_differ(&said.map(|(_, line)| line));
    takes_a_good_one(&mut app);
    app.end();
}

#[test]
fn libraries() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let build = Tampered::new(&app);
    let tampers: [Tamper; 7] = [
        ("missing", |build| fs::remove_file(build.library()).unwrap()),
        ("empty", |build| fs::write(build.library(), "").unwrap()),
        ("cut off", |build| {
            let bytes = fs::read(build.library()).unwrap();
            fs::write(build.library(), &bytes[..4000]).unwrap();
        }),
        ("other bytes", |build| {
            let mut bytes = fs::read(build.library()).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            fs::write(build.library(), bytes).unwrap();
        }),
        ("endless", |build| make_endless(&build.library())),
        ("a contract that it has not", |build| {
            build.edit(|manifest| {
                manifest.provides.text += "function core_plain::PlainView.turn fn() -> u32 at 24\n";
            });
        }),
        ("another symbol", |build| {
            build.edit(|manifest| manifest.symbol = "main".to_owned())
        }),
    ];
    let said = tampers.map(|(name, tamper)| (name, build.reason(&mut app, tamper)));
    let text = said
        .each_ref()
        .map(|(name, line)| format!("{name}\n    {line}"));
    let manifest = Relay::built().published(MODULE, &build.set.modules[MODULE]);
    let text = text
        .join("\n")
        .replace(&manifest.size.to_string(), "[size]");
    insta::assert_snapshot!("tampered_libraries", text);
    all_differ(&said.map(|(_, line)| line));
    takes_a_good_one(&mut app);
    app.end();
}
