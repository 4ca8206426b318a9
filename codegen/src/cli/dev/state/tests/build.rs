//! From a change of the sources to a publication.

use std::fs;
use std::time::SystemTime;

use keyway::ReloadStep;

use super::bench::{Bench, SOURCE, reload};
use crate::cli::dev::report::Stage;
use crate::cli::dev::state::{BuildOutcome, Event};
use crate::workshop::watch::Notice;

#[test]
fn the_first_build_starts_the_app() {
    let bench = Bench::running();
    bench.is_idle();
    assert!(bench.machine().published().is_some());
}

#[test]
fn a_refused_first_build_is_tried_again_after_a_change_only() {
    let mut bench = Bench::opened();
    let refused = ["withdraw", "refused by build: no", "watch"];
    assert_eq!(bench.refuse(Stage::Build), refused);
    bench.is_idle();
    bench.step(Event::Files(Notice::Done));
    assert!(bench.look().is_empty());
    bench.write(SOURCE, "two");
    bench.step(Event::Files(Notice::Done));
    assert_eq!(bench.look(), ["build everything"]);
}

#[test]
fn a_file_that_is_being_written_is_waited_for() {
    let mut bench = Bench::running();
    let effects = bench.step(Event::Files(Notice::Begun));
    assert_eq!(effects, ["await writer", "look"]);
    assert!(bench.look().is_empty());
    assert_eq!(bench.step(Event::Files(Notice::Done)), ["look"]);
}

#[test]
fn a_file_that_is_written_without_a_change_is_no_change() {
    let mut bench = Bench::running();
    let file = fs::File::options()
        .append(true)
        .open(bench.folder.path().join(SOURCE));
    let file = file.expect("the file is there");
    file.set_modified(SystemTime::UNIX_EPOCH)
        .expect("its time can be set");
    bench.step(Event::Files(Notice::Done));
    assert_eq!(bench.look(), ["written without a change: lib.rs"]);
    bench.step(Event::Files(Notice::Done));
    assert!(bench.look().is_empty(), "said once");
}

#[test]
fn a_change_is_built_and_published_while_the_app_runs() {
    let mut bench = Bench::running();
    bench.write(SOURCE, "two");
    bench.step(Event::Files(Notice::Done));
    let build = [
        "changed: lib.rs",
        "report whether restart needed",
        "announce",
        "build lib.rs",
    ];
    assert_eq!(bench.look(), build);
    assert_eq!(bench.publish(1), ["withdraw", "watch"]);
    bench.is_idle();
}

#[test]
fn a_newer_program_than_the_running_one_is_reported_once() {
    let mut bench = Bench::building();
    let outdated =
        "orrery itself was built anew: `r` and Enter start it again with its persisted state";
    assert_eq!(bench.publish(2), [outdated, "withdraw", "watch"]);
    // The process is older than the modules, so that it refuses them: no fault of anybody.
    let waits = "orrery waits for the restart; for this process it was built against another core";
    let Event::Reload(mut refused) = reload(ReloadStep::Refused) else {
        panic!("it is one of a reload");
    };
    let reason = "was built against another core; rebuild host and module from the same sources";
    refused.reason = Some(reason.to_owned());
    assert_eq!(bench.step(Event::Reload(refused)), [waits]);
    bench.write(SOURCE, "three");
    bench.step(Event::Files(Notice::Done));
    bench.look();
    assert_eq!(bench.publish(2), ["withdraw", "watch"]);
    bench.step(Event::RestartAnew);
    bench.start(2);
    bench.write(SOURCE, "four");
    bench.step(Event::Files(Notice::Done));
    bench.look();
    assert_eq!(bench.publish(2), ["withdraw", "watch"], "it is up to date");
}

#[test]
fn a_change_starts_an_app_that_has_ended() {
    let mut bench = Bench::crashed();
    bench.write(SOURCE, "two");
    bench.step(Event::Files(Notice::Done));
    let build = ["changed: lib.rs", "build lib.rs"];
    assert_eq!(bench.look(), build, "nobody is there to be told");
    let start = ["withdraw", "start program-2 anew", "watch"];
    assert_eq!(bench.publish(2), start);
}

#[test]
fn files_that_change_during_a_build_cancel_it() {
    let mut bench = Bench::building();
    bench.write(SOURCE, "three");
    let again = ["changed again meanwhile", "look"];
    assert_eq!(bench.finish(None, BuildOutcome::Cancelled), again);
    let effects = bench.look();
    assert_eq!(effects.last().map(String::as_str), Some("build lib.rs"));
}

#[test]
fn a_cancelled_build_is_made_when_the_sources_are_as_they_were() {
    let mut bench = Bench::building();
    bench.finish(None, BuildOutcome::Cancelled);
    let effects = bench.look();
    assert_eq!(effects.last().map(String::as_str), Some("build lib.rs"));
}

#[test]
fn a_change_that_is_taken_back_during_its_build_needs_no_other() {
    let mut bench = Bench::building();
    bench.write(SOURCE, "one");
    bench.finish(None, BuildOutcome::Cancelled);
    let unchanged = ["the sources are again what is live; nothing to do"];
    assert_eq!(bench.look(), unchanged);
    bench.is_idle();
}

#[test]
fn a_refused_change_leaves_the_app_running() {
    for (stage, name) in [
        (Stage::Gen, "gen"),
        (Stage::Build, "build"),
        (Stage::Publish, "publish"),
    ] {
        let mut bench = Bench::building();
        let refused = format!("refused by {name}: no");
        let effects = bench.refuse(stage);
        assert_eq!(effects, ["withdraw", refused.as_str(), "watch"]);
        bench.is_idle();
        assert!(bench.machine().app.is_running());
        bench.step(Event::Files(Notice::Done));
        assert!(bench.look().is_empty(), "not tried again as it is");
    }
}

#[test]
fn a_refused_change_that_is_taken_back_is_no_change() {
    let mut bench = Bench::broken();
    bench.write(SOURCE, "one");
    bench.step(Event::Files(Notice::Done));
    let unchanged = ["the sources are again what is live; nothing to do"];
    assert_eq!(bench.look(), unchanged);
}

#[test]
fn a_refused_build_of_the_published_sources_counts_as_published() {
    // Somebody has edited a generated file, and the generator has written it back.
    let mut bench = Bench::building();
    bench.write(SOURCE, "one");
    bench.snapshot = bench.contents();
    bench.refuse(Stage::Build);
    assert!(bench.machine().sources.is_published());
}

#[test]
fn what_was_refused_is_tried_again_when_it_is_saved_again() {
    let mut bench = Bench::broken();
    bench.step(Event::Files(Notice::Done));
    assert!(bench.look().is_empty(), "nobody has saved");
    let file = fs::File::options()
        .append(true)
        .open(bench.folder.path().join(SOURCE));
    let file = file.expect("the file is there");
    file.set_modified(SystemTime::UNIX_EPOCH)
        .expect("its time can be set");
    bench.step(Event::Files(Notice::Done));
    let build = [
        "changed: lib.rs",
        "report whether restart needed",
        "announce",
        "build lib.rs",
    ];
    assert_eq!(bench.look(), build);
}

#[test]
fn a_build_after_a_cancelled_one_is_finished() {
    let mut bench = Bench::building();
    assert!(bench.can_be_cancelled);
    for word in ["three", "four"] {
        bench.finish(None, BuildOutcome::Cancelled);
        bench.write(SOURCE, word);
        bench.look();
        assert!(!bench.can_be_cancelled, "{word}");
    }
    bench.publish(1);
    bench.write(SOURCE, "five");
    bench.step(Event::Files(Notice::Done));
    bench.look();
    assert!(bench.can_be_cancelled, "that was the end");
}
