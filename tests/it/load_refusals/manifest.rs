//! Manifests.
use std::fs;

use super::refusal::refusal;

#[test]
fn a_missing_manifest() {
    let said = refusal(|store| fs::remove_file(store.manifest()).unwrap());
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: cannot read [store]/systems-shape/[digest].toml: No such file or directory (os error 2); run `cargo keyway build-modules` to publish it again
    ");
}

#[test]
fn an_empty_manifest() {
    let said = refusal(|store| store.rewrite_manifest(|_| String::new()));
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: [store]/systems-shape/[digest].toml is not valid: line 1: missing field `format`; run `cargo keyway build-modules` to publish it again
    ");
}

#[test]
fn an_invalid_manifest() {
    let said =
        refusal(|store| store.rewrite_manifest(|text| text.replace("size = ", "size = about ")));
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: [store]/systems-shape/[digest].toml is not valid: line 7: string values must be quoted, expected literal string; run `cargo keyway build-modules` to publish it again
    ");
}

#[test]
fn a_manifest_with_an_unknown_key() {
    let said = refusal(|store| store.rewrite_manifest(|text| format!("colour = \"red\"\n{text}")));
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: [store]/systems-shape/[digest].toml is not valid: line 1: unknown field `colour`, expected one of `format`, `module`, `kind`, `version`, `symbol`, `digest`, `size`, `features`, `identity`, `provides`, `requires`; run `cargo keyway build-modules` to publish it again
    ");
}

#[test]
fn a_manifest_of_another_module() {
    let said = refusal(|store| {
        store.edit_manifest(|manifest| manifest.module = "systems-form".to_owned());
    });
    insta::assert_snapshot!(said, @r"
    viewer cannot start: nothing serves core-shape:
      systems-shape: the manifest [store]/systems-shape/[digest].toml is for the module systems-form; run `cargo keyway build-modules` to publish it again
    ");
}

#[test]
fn another_compiler() {
    let said = refusal(|store| {
        store.edit_manifest(|manifest| manifest.identity.rustc = "1.0.0 (of old)".to_owned());
    });
    let host = keyway::BuildIdentity::current().rustc;
    insta::assert_snapshot!(said.replace(&host, "[this compiler]"), @r#"
    viewer cannot start: nothing serves core-shape:
      systems-shape: was built otherwise than this host: rustc: host "[this compiler]", module "1.0.0 (of old)"; build both with the same compiler and options
    "#);
}
