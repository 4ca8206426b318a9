//! The file that names the current set.
use std::fs;

use tempfile::TempDir;

use super::refusal::refusal;
use crate::harness::Shapes;

#[test]
fn a_store_in_order_is_accepted_and_its_constructors_run() {
    let store = Shapes::built().store();
    let folder = TempDir::new().unwrap();
    let witness = folder.path().join("witness");
    let ran = Shapes::built().view(store.root(), &witness).succeeded();
    assert_eq!(
        (ran.stdout.as_str(), ran.stderr.as_str()),
        ("area 1.5\n", "")
    );
    assert_eq!(fs::read_to_string(witness).unwrap(), "was here");
}

#[test]
fn an_absent_store() {
    let said = refusal(|store| fs::remove_file(store.current()).unwrap());
    insta::assert_snapshot!(said, @r"viewer cannot start: cannot read [store]/current.toml: No such file or directory (os error 2); run `cargo keyway build-modules` to publish it again");
}

#[test]
fn commands_are_called_as_by_who_started_the_app() {
    let store = Shapes::built().store();
    fs::remove_file(store.current()).unwrap();
    let viewer = || Shapes::built().viewer(store.root());
    let ran = viewer().run(&[]).ended_with(1);
    ran.says("run `cargo keyway build-modules` to");
    let ran = viewer().with("KEYWAY_COMMANDS", "cargo xtask").run(&[]);
    ran.ended_with(1).says("run `cargo xtask build-modules` to");
}

#[test]
fn a_store_that_is_no_longer_text() {
    let said = refusal(|store| fs::write(store.current(), [0xff, 0xfe]).unwrap());
    insta::assert_snapshot!(said, @r"viewer cannot start: cannot read [store]/current.toml: stream did not contain valid UTF-8; run `cargo keyway build-modules` to publish it again");
}

#[test]
fn a_store_of_another_format() {
    let said = refusal(|store| {
        let text = fs::read_to_string(store.current()).unwrap();
        fs::write(store.current(), text.replace("format = 1", "format = 9")).unwrap();
    });
    insta::assert_snapshot!(said, @r"viewer cannot start: [store]/current.toml has format 9, this host reads 1; build host and modules with the same version");
}

#[test]
fn a_module_that_is_not_in_the_set() {
    let said = refusal(|store| fs::write(store.current(), "format = 1\n[modules]\n").unwrap());
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: is not published in [store]; run `cargo keyway build-modules`
    ");
}
