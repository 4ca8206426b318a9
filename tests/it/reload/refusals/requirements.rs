//! Modules that import something else than the running App binds.
use super::super::goes_on::takes_a_good_one;
use super::reasons::{all_differ, refused};
use crate::harness::{Edit, Otherwise, Relay};

#[test]
fn a_requirement_that_is_no_longer_met() {
    let relay = Relay::built();
    let mut app = relay.start(relay.plain());
    let manifest = "systems/account/Cargo.toml";
    let source = "systems/account/src/lib.rs";
    let without = relay.generated(&[
        Edit::new(manifest, "requires = [{ core = \"core-tally\" }]\n", ""),
        Edit::new(source, "        imports::tally().tally.add(count);\n", ""),
        Edit::new(source, "use generated::imports;\n", ""),
    ]);
    let more = relay.generated(&[
        Edit::new(
            manifest,
            "requires = [{ core = \"core-tally\" }]\n",
            "requires = [{ core = \"core-tally\" }, { core = \"core-plain\" }]\n",
        ),
        Edit::new(
            manifest,
            "core-tally.workspace = true\n",
            "core-tally.workspace = true\ncore-plain.workspace = true\n",
        ),
    ]);
    let other = relay.pressed(
        "systems-account",
        &Otherwise::edited(&[Edit::new(
            "core/tally/src/lib.rs",
            "    pub total: fn() -> u64,\n",
            "    pub total: fn() -> u64,\n    pub half: fn() -> u64,\n",
        )]),
    );
    let said: Vec<String> = [without, more, other]
        .iter()
        .map(|set| refused(&mut app, set))
        .collect();
    insta::assert_snapshot!(said.join("\n"), @r"
    refused systems-account 0 requires [] where this host was generated for [core-tally]; run `cargo xtask gen` and rebuild the host
    refused systems-account 0 requires [core-tally, core-plain] where this host was generated for [core-tally]; run `cargo xtask gen` and rebuild the host
    refused systems-account 0 was built against another core-tally: TallyView.half: host nothing, module fn() -> u64 at 16; rebuild host and module from the same sources
    ");
    all_differ(&said);
    takes_a_good_one(&mut app);
    app.end();
}
