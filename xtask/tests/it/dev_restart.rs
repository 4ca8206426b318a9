//! What `r` and `R` do.

use std::fs;

use super::dev_session::DevSession;

const APP: &str = "apps/patient/src/lib.rs";

/// The frames that the App has seen and the calls that its module has, by what was said last.
#[track_caller]
fn counted(said: &str) -> (u64, u64) {
    let line = said.lines().last().unwrap();
    let (rest, calls) = line.split_once(", call ").unwrap();
    let (_, frames) = rest.split_once(", frame ").unwrap();
    (frames.parse().unwrap(), calls.parse().unwrap())
}

/// Types `r` and gives what the App and its module have counted by the time of its first answer.
#[track_caller]
fn restarted(dev: &mut DevSession, answer: &str) -> (u64, u64) {
    dev.press("r");
    let event = dev.event("restarting");
    assert!(event["state"].is_string(), "{event}");
    dev.event("started");
    let counted = counted(&dev.said(answer));
    while dev.event("reload")["step"] != "restored" {}
    counted
}

#[test]
fn app_and_modules_go_on_with_what_they_have_counted() {
    let mut dev = DevSession::start();
    assert_eq!(counted(&dev.begun), (1, 1));
    dev.edit(APP, "the answer is", "it is");
    assert_eq!(dev.event("needs-restart")["packages"][0], "patient");
    dev.event("outdated");
    let (frames, calls) = restarted(&mut dev, "it is 42");
    assert_eq!(frames, calls);
    assert!(frames > 1, "{frames}");

    // A Model that got a field is another contract, for App and module.
    let field = "pub number: u64,\n    /// When.\n    #[serde(default)]\n    pub last: u32,";
    dev.edit("core/tally/src/lib.rs", "pub number: u64,", field);
    assert_eq!(dev.event("needs-restart")["packages"][0], "core-tally");
    dev.event("outdated");
    let (later, calls) = restarted(&mut dev, "it is 42");
    assert_eq!(later, calls);
    assert!(later > frames, "{later} after {frames}");

    dev.press("R");
    assert!(dev.event("restarting")["state"].is_null());
    assert_eq!(counted(&dev.said("it is 42")), (1, 1));
    assert_eq!(dev.quit(), Some(0));
}

#[test]
fn what_does_not_build_leaves_the_app_as_it_is() {
    let mut dev = DevSession::start();
    dev.edit(APP, "self.frames += 1;", "self.frames += \"one\";");
    assert_eq!(dev.event("refused")["stage"], "build");
    dev.press("r");
    dev.event("not-built");
    dev.edit("systems/tally/src/lib.rs", "number + 1", "number + 2");
    assert_eq!(dev.event("refused")["stage"], "build");
    dev.edit(APP, "self.frames += \"one\";", "self.frames += 1;");
    assert_eq!(dev.live()["generation"], 2);
    let (frames, calls) = counted(&dev.said("the answer is 43"));
    assert_eq!(frames, calls);
    assert!(frames > 1, "the App that was started first");
}

#[test]
fn a_state_that_does_not_fit_is_kept_until_it_does_or_nobody_wants_it() {
    let mut dev = DevSession::start();
    dev.edit(APP, "frames: u64,", "frames: String,");
    dev.edit(APP, "self.frames += 1;", "self.frames += \"x\";");
    dev.event("outdated");
    dev.press("r");
    let said = dev.said("cannot start");
    let line = said.lines().last().unwrap();
    assert!(
        line.contains("patient cannot go on with what was saved in ")
            && line.contains(": field `frames` cannot be restored: "),
        "{line}"
    );
    let how = dev.event("ended")["how"].to_string();
    assert!(
        how.contains("debug/saved/patient-")
            && how.contains(".state: `r` and Enter, or a change, try again"),
        "{how}"
    );

    // As soon as it fits, the App goes on with it.
    dev.edit(APP, "frames: String,", "frames: u64,");
    dev.edit(APP, "self.frames += \"x\";", "self.frames += 1;");
    let (frames, calls) = counted(&dev.said("the answer is 42"));
    assert_eq!(frames, calls);
    assert!(frames > 1, "{frames}");
}

#[test]
fn an_app_that_takes_too_long_is_not_asked_any_more_and_keeps_its_state() {
    let mut dev = DevSession::start();
    let hold = dev.workspace.root().join("hold");
    let store = dev.workspace.store();
    let files = |folder: &str| {
        fs::read_dir(store.join(folder))
            .into_iter()
            .flatten()
            .count()
    };
    fs::write(&hold, "").unwrap();
    dev.said("this frame takes long");
    dev.press("r");
    let refused = dev.event("refused");
    let text = refused.to_string();
    assert!(
        refused["stage"] == "restart" && text.contains("the request was withdrawn"),
        "{text}"
    );
    assert_eq!(files("control"), 0, "nobody can obey it later");
    fs::remove_file(&hold).unwrap();

    // The same process goes on with what it has counted, now and after the next `r`.
    dev.edit("systems/tally/src/lib.rs", "number + 1", "number + 2");
    assert_eq!(dev.live()["generation"], 2);
    let (frames, calls) = counted(&dev.said("the answer is 43"));
    assert!(frames == calls && frames > 1, "{frames} {calls}");
    let (later, calls) = restarted(&mut dev, "the answer is 43");
    assert!(later == calls && later > frames, "{later} {calls}");
    assert_eq!(files("saved"), 0, "what was restored is of no use any more");
    assert_eq!(dev.quit(), Some(0));
}
