//! Watching, building, and what becomes of a change.

use super::dev_session::DevSession;
use super::workspace::MODULE;

const SOURCE: &str = "systems/tally/src/lib.rs";

#[test]
fn a_change_goes_live_first_by_cargo_then_without() {
    let mut dev = DevSession::start();
    dev.edit(SOURCE, "number + 1", "number + 2");
    let built = dev.event("built");
    assert_eq!(built["by"], "cargo");
    assert_eq!(dev.event("published")["modules"][0], MODULE);
    let live = dev.live();
    assert_eq!(live["module"], MODULE);
    assert_eq!(live["generation"], 2);
    assert!(live["pause"].is_number() && live["digest"].is_string());
    dev.said("the answer is 43");
    for (generation, number) in [(3, 3), (4, 4), (5, 5)] {
        let (old, new) = (number - 1, number);
        dev.edit(
            SOURCE,
            &format!("number + {old}"),
            &format!("number + {new}"),
        );
        assert_eq!(dev.event("built")["by"], "rustc");
        assert_eq!(dev.live()["generation"], generation);
        dev.said(&format!("the answer is {}", 41 + number));
    }
    // The bytes of before are a build of before.
    dev.edit(SOURCE, "number + 5", "number + 4");
    dev.live();
    dev.said("the answer is 45");
    assert_eq!(dev.workspace.libraries().len(), 5);
    assert_eq!(dev.quit(), Some(0));
}

#[test]
fn what_is_broken_leaves_the_app_alone() {
    let mut dev = DevSession::start();
    dev.edit(SOURCE, "number + 1", "number + \"one\"");
    assert_eq!(dev.event("refused")["stage"], "build");
    dev.said("error[E0277]");
    dev.edit(SOURCE, "number + \"one\"", "number + 1");
    assert_eq!(dev.event("unchanged")["files"].as_array().unwrap().len(), 0);
    dev.edit(
        SOURCE,
        "misbehave(\"TALLY_INITIALIZE\")",
        "std::process::abort()",
    );
    let refused = dev.event("refused");
    assert_eq!(refused["stage"], "publish");
    let reason = refused["reason"].as_str().unwrap();
    assert!(reason.contains("in initialize"), "{reason}");
    dev.edit(SOURCE, "std::process::abort()", "loop {}");
    let reason = dev.event("refused")["reason"].to_string();
    assert!(reason.contains("it hung for 2 s in initialize"), "{reason}");
    dev.edit(SOURCE, "loop {}", "panic!(\"on purpose\")");
    let reason = dev.event("refused")["reason"].to_string();
    assert!(reason.contains("on purpose"), "{reason}");
    assert_eq!(
        dev.workspace.libraries().len(),
        1,
        "none of them is published"
    );
    dev.edit(
        SOURCE,
        "panic!(\"on purpose\")",
        "misbehave(\"TALLY_INITIALIZE\")",
    );
    dev.edit(SOURCE, "number + 1", "number + 9");
    assert_eq!(dev.live()["generation"], 2);
    dev.said("the answer is 50");
}

#[test]
fn a_file_that_is_written_without_a_change_is_said_so() {
    let mut dev = DevSession::start();
    dev.edit(SOURCE, "number + 1", "number + 1");
    let event = dev.event("unchanged");
    assert_eq!(event["files"][0], SOURCE);
    assert_eq!(dev.workspace.libraries().len(), 1);
}

#[test]
fn a_changed_contract_is_generated_and_needs_a_restart() {
    let mut dev = DevSession::start();
    let appended = "pub next: fn(number: u32) -> u32,\n    /// One less.\n    pub previous: fn(number: u32) -> u32,";
    dev.edit(
        "core/tally/src/lib.rs",
        "pub next: fn(number: u32) -> u32,",
        appended,
    );
    assert_eq!(dev.event("needs-restart")["packages"][0], "core-tally");
    let files = dev.event("generated")["files"].to_string();
    assert!(files.contains("contract.lock"), "{files}");
    // The module does not have the new function yet.
    assert_eq!(dev.event("refused")["stage"], "build");
    dev.said("missing field `previous`");
    let implemented = "        number + 1\n    }\n\n    pub fn previous(number: u32) -> u32 {\n        number - 1\n    }";
    dev.edit(SOURCE, "        number + 1\n    }", implemented);
    dev.event("outdated");
    dev.press("r");
    dev.event("started");
    dev.said("the answer is 42");
}

#[test]
fn a_manifest_that_makes_no_sense_is_refused_and_then_forgotten() {
    let mut dev = DevSession::start();
    dev.edit("systems/tally/Cargo.toml", "[lib]", "[lib");
    assert_eq!(dev.event("refused")["stage"], "gen");
    dev.edit("systems/tally/Cargo.toml", "[lib", "[lib]");
    dev.event("unchanged");
    dev.edit(SOURCE, "number + 1", "number + 2");
    dev.live();
    dev.said("the answer is 43");
    // What cargo has to see goes through cargo, and the line says so.
    dev.edit("systems/tally/Cargo.toml", "0.1.0", "0.1.1");
    let built = dev.event("built");
    let because = built["because"].as_str().unwrap();
    assert!(because.ends_with("Cargo.toml has changed"), "{because}");
}

#[test]
fn files_that_belong_together_go_live_together() {
    let mut dev = DevSession::start();
    dev.edit(SOURCE, "number + 1", "number + 2");
    dev.live();
    for number in 3..8 {
        // The first alone does not compile; whether anybody looks in between must not matter.
        let (old, new) = (
            format!("number + {}", number - 1),
            format!("more({number})"),
        );
        let old = if number == 3 {
            old
        } else {
            format!("misbehave::more({}) + number", number - 1)
        };
        dev.edit(SOURCE, &old, &format!("misbehave::{new} + number"));
        let file = "systems/tally/src/misbehave.rs";
        match number {
            3 => dev.edit(
                file,
                "pub fn misbehave(",
                "pub fn more(by: u32) -> u32 {\n    by\n}\n\npub fn misbehave(",
            ),
            _ => dev.edit(file, "-> u32 {\n", "-> u32 {\n\n"),
        }
        dev.said(&format!("the answer is {}", 41 + number));
    }
}
