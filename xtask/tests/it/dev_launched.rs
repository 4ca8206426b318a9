//! An App that is loaded as a dylib and replaced while its process runs.

use serde_json::Value;

use super::dev_session::DevSession;
use super::workspace::MODULE;

const APP: &str = "apps/patient/src/lib.rs";
const SYSTEM: &str = "systems/tally/src/lib.rs";

/// The frames that the App has seen, which are the calls that its module has had.
#[track_caller]
fn counted(said: &str) -> u64 {
    let line = said.lines().last().unwrap();
    let (rest, calls) = line.split_once(", call ").unwrap();
    let (_, frames) = rest.split_once(", frame ").unwrap();
    assert_eq!(frames, calls);
    frames.parse().unwrap()
}

/// Waits until a build of `module` is live, and gives the event.
#[track_caller]
fn live(dev: &mut DevSession, module: &str) -> Value {
    let event = dev.live();
    assert_eq!(event["module"], module, "{event}");
    event
}

#[test]
fn its_code_and_a_model_go_live_with_all_counts_intact() {
    let mut dev = DevSession::start_launched();
    assert_eq!(counted(&dev.begun), 1);
    dev.edit(APP, "the answer is", "it is");
    let event = live(&mut dev, "patient");
    assert_eq!(event["generation"], 2);
    assert!(event["pause"].is_number(), "{event}");
    let first = counted(&dev.said("it is 42"));
    assert!(first > 1, "{first}");

    // A module alone, in the App that has taken over.
    dev.edit(SYSTEM, "number + 1", "number + 2");
    live(&mut dev, MODULE);
    let second = counted(&dev.said("it is 43"));
    assert!(second > first, "{second} after {first}");

    // Back to the App that was loaded first, whose library is mapped already.
    dev.edit(APP, "it is", "the answer is");
    assert_eq!(live(&mut dev, "patient")["generation"], 3);
    let third = counted(&dev.said("the answer is 43"));
    assert!(third > second, "{third} after {second}");

    // A Model is another contract for App and module: both take over, or none.
    let field = "pub number: u64,\n    /// When.\n    #[serde(default)]\n    pub last: u32,";
    dev.edit("core/tally/src/lib.rs", "pub number: u64,", field);
    assert_eq!(live(&mut dev, "patient")["generation"], 4);
    let fourth = counted(&dev.said("the answer is 43"));
    assert!(fourth > third, "{fourth} after {third}");
    assert_eq!(dev.quit(), Some(0));
}

#[test]
fn one_that_cannot_take_over_leaves_the_old_one_running() {
    let mut dev = DevSession::start_launched();
    dev.edit(
        APP,
        "    pub fn initialize() -> Self {\n",
        "    pub fn initialize() -> Self {\n        panic!(\"on purpose\");\n",
    );
    let event = dev.event_of_reload("aborted");
    assert_eq!(event["module"], "patient");
    let reason = event["reason"].as_str().unwrap();
    assert!(reason.contains("initialize: on purpose"), "{reason}");

    // It still takes what fits.
    dev.edit(APP, "        panic!(\"on purpose\");\n", "");
    dev.edit(SYSTEM, "number + 1", "number + 2");
    let first = counted(&dev.said("the answer is 43"));
    assert!(first > 1, "{first}");

    // A field that does not fit is named.
    dev.edit(APP, "frames: u64,", "frames: (u64, String),");
    dev.edit(APP, "self.frames += 1;", "self.frames.0 += 1;");
    dev.edit(
        APP,
        "call {calls}\", self.frames",
        "call {calls}\", self.frames.0",
    );
    let event = dev.event_of_reload("aborted");
    let reason = event["reason"].as_str().unwrap();
    assert!(
        reason.starts_with("patient cannot start: patient cannot go on with what the build before has left: field `frames`"),
        "{reason}"
    );
    dev.edit(SYSTEM, "number + 2", "number + 3");
    // A set is taken as a whole.
    assert_eq!(dev.event_of_reload("aborted")["module"], "patient");
    dev.edit(APP, "frames: (u64, String),", "frames: u64,");
    dev.edit(APP, "self.frames.0 += 1;", "self.frames += 1;");
    dev.edit(
        APP,
        "call {calls}\", self.frames.0",
        "call {calls}\", self.frames",
    );
    let second = counted(&dev.said("the answer is 44"));
    assert!(second > first, "{second} after {first}");
}
