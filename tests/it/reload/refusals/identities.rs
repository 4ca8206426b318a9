//! Builds of another kind than the running App: each was really compiled so.
use std::fs;
use std::path::PathBuf;

use keyway::BuildIdentity;
use keyway::store::Store;

use super::super::goes_on::takes_a_good_one;
use super::reasons::{all_differ, refused};
use crate::harness::{Edit, Otherwise, Relay, files_under, repository, scratch, target, write};

#[test]
fn another_panic_strategy_layout_or_runtime() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let host = BuildIdentity::current();
    let mut said = Vec::new();

    let environment = [("CARGO_PROFILE_DEV_PANIC", "abort")];
    let aborting = relay.pressed("systems-plain", &Otherwise::under(&environment));
    said.push(refused(&mut app, &aborting));
    assert_eq!(
        said[0],
        built_otherwise(r#"panic: host "unwind", module "abort""#)
    );

    // The manifest may say what it likes: the library says it, too.
    let claimed = Store::new(target().join("keyway/debug"));
    let manifest = claimed.manifest_path("systems-plain", &aborting.modules["systems-plain"]);
    let text = fs::read_to_string(&manifest).unwrap();
    let manifest =
        Store::new(app.store()).manifest_path("systems-plain", &aborting.modules["systems-plain"]);
    fs::write(
        manifest,
        text.replace("panic = \"abort\"", "panic = \"unwind\""),
    )
    .unwrap();
    said.push(refused(&mut app, &aborting));
    assert!(
        said[1].ends_with("does not hold what its manifest promised: the build identity is another than the manifest's; run `cargo xtask build-modules` to publish it again"),
        "{}",
        said[1]
    );

    // The types of the shared Core are laid out at random, and its contract does not get as far as being compared.
    let flags = "-Zrandomize-layout -Zlayout-seed=1";
    let environment = [("RUSTC_BOOTSTRAP", "1"), ("RUSTFLAGS", flags)];
    let build = Otherwise {
        target: Some(&host.target),
        ..Otherwise::under(&environment)
    };
    said.push(refused(&mut app, &relay.pressed("systems-plain", &build)));
    let difference = r#"layout flags: host "", module "randomize-layout layout-seed=1""#;
    assert!(said[2].contains(difference), "{}", said[2]);

    let runtime = other_runtime();
    let ours = repository().join("runtime").display().to_string();
    let edit = Edit::new(
        "Cargo.toml",
        ours.leak(),
        runtime.display().to_string().leak(),
    );
    let other = relay.pressed("systems-plain", &Otherwise::edited(&[edit]));
    said.push(refused(&mut app, &other));
    let start = format!(
        "was built otherwise than this host: keyway: host {:?}, module \"0.1.0 (",
        host.keyway
    );
    assert!(said[3].contains(&start), "{}", said[3]);

    all_differ(&said);
    takes_a_good_one(&mut app);
    app.end();
}

fn built_otherwise(difference: &str) -> String {
    format!(
        "refused systems-plain 0 was built otherwise than this host: {difference}; build both with the same compiler and options"
    )
}

/// The runtime of another checkout of the same version: one comment differs.
fn other_runtime() -> PathBuf {
    let root = scratch().join("other-checkout");
    for folder in ["runtime", "macros"] {
        // An earlier checkout may have had other modules.
        if root.join(folder).is_dir() {
            let is_gone = |file: &PathBuf| !repository().join(folder).join(file).exists();
            for file in files_under(&root.join(folder)).into_iter().filter(is_gone) {
                fs::remove_file(root.join(folder).join(file)).unwrap();
            }
        }
        for file in files_under(&repository().join(folder)) {
            let file = PathBuf::from(folder).join(file);
            write(
                &root.join(&file),
                &fs::read(repository().join(&file)).unwrap(),
            );
        }
    }
    let lib = root.join("runtime/src/lib.rs");
    let text = fs::read_to_string(repository().join("runtime/src/lib.rs")).unwrap();
    write(&lib, format!("{text}// Another checkout.\n").as_bytes());
    let manifest = fs::read_to_string(repository().join("Cargo.toml")).unwrap();
    let lines = manifest.lines().map(|line| match line.split_once(" = ") {
        Some(("members", _)) => "members = [\"runtime\", \"macros\", \"macros/syntax\"]",
        Some(("default-members" | "exclude", _)) => "",
        _ => line,
    });
    let manifest = lines.collect::<Vec<_>>().join("\n");
    write(&root.join("Cargo.toml"), manifest.as_bytes());
    root.join("runtime")
}
