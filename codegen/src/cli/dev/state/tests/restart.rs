//! `r` and `R`.

use keyway::ReloadStep;

use super::bench::{AGAIN, Bench, SAVED, SOURCE, refusal, reload};
use crate::cli::dev::report::Stage;
use crate::cli::dev::state::{AppExit, BuildOutcome, Event};

#[test]
fn r_saves_the_state_and_starts_again() {
    let mut bench = Bench::running();
    assert_eq!(bench.step(Event::Restart), ["look"]);
    assert_eq!(bench.look(), ["save state"]);
    let restart = [
        "orrery is started again, with its persisted state",
        "await exit",
        "start program-1 with saved.state",
    ];
    assert_eq!(bench.step(Event::Saved(SAVED.into())), restart);
    bench.start(1);
    bench.is_idle();
    // The state is taken over, so that the end says nothing of it.
    bench.step(reload(ReloadStep::Restored));
    let ended = bench.step(Event::Exited(AppExit::Code(3)));
    assert_eq!(
        ended,
        [format!("the App ended with exit code 3; {AGAIN}").as_str()]
    );
}

#[test]
fn r_builds_a_change_before_it_saves() {
    let mut bench = Bench::running();
    bench.write(SOURCE, "two");
    bench.step(Event::Restart);
    let effects = bench.look();
    assert_eq!(effects.last().map(String::as_str), Some("build lib.rs"));
    assert_eq!(bench.publish(1), ["withdraw", "watch", "save state"]);
}

#[test]
fn r_after_a_cancelled_build_still_restarts() {
    let mut bench = Bench::running();
    bench.write(SOURCE, "two");
    bench.step(Event::Restart);
    bench.look();
    bench.finish(None, BuildOutcome::Cancelled);
    bench.look();
    assert_eq!(bench.publish(1), ["withdraw", "watch", "save state"]);
}

#[test]
fn r_is_refused_while_the_sources_do_not_build() {
    let mut bench = Bench::broken();
    bench.step(Event::Restart);
    let not_built = "orrery goes on: what the sources hold now is not built; put that right, or type `R` and Enter to start \
                     the last build anew";
    assert_eq!(bench.look(), [not_built]);
    bench.is_idle();
    assert!(bench.machine().app.is_running());
    // So it is if the build of `r` itself is refused.
    bench.write(SOURCE, "three");
    bench.step(Event::Restart);
    bench.look();
    let refused = ["withdraw", "refused by build: no", "watch", not_built];
    assert_eq!(bench.refuse(Stage::Build), refused);
}

#[test]
fn an_app_that_does_not_save_goes_on() {
    let mut bench = Bench::running();
    bench.step(Event::Restart);
    bench.look();
    let effects = bench.step(Event::SaveFailed(refusal(Stage::Restart)));
    assert_eq!(effects, ["refused by restart: no"]);
    bench.is_idle();
    assert!(bench.machine().app.is_running());
}

#[test]
fn an_app_that_saves_after_it_was_given_up_is_started_with_its_state() {
    let mut bench = Bench::running();
    bench.step(Event::Restart);
    bench.look();
    bench.step(Event::SaveFailed(refusal(Stage::Restart)));
    bench.is_idle();
    let restart = [
        "orrery is started again, with its persisted state",
        "await exit",
        "start program-1 with saved.state",
    ];
    assert_eq!(bench.step(Event::SavedLate(SAVED.into())), restart);
}

#[test]
fn r_starts_an_app_that_has_ended() {
    let mut bench = Bench::crashed();
    bench.step(Event::Restart);
    let start = [
        "orrery is started again, with new state",
        "start program-1 anew",
    ];
    assert_eq!(bench.look(), start);
    bench.start(1);
    bench.is_idle();
}

#[test]
fn r_starts_an_app_once_if_a_change_starts_it_already() {
    let mut bench = Bench::crashed();
    bench.write(SOURCE, "two");
    bench.step(Event::Restart);
    bench.look();
    let start = ["withdraw", "start program-2 anew", "watch"];
    assert_eq!(bench.publish(2), start);
    assert_eq!(bench.start(2), ["orrery runs (process 7)"]);
    bench.is_idle();
}

#[test]
fn r_and_capital_r_do_nothing_without_a_program() {
    let mut bench = Bench::opened();
    bench.refuse(Stage::Gen);
    bench.step(Event::Restart);
    assert!(bench.look().is_empty());
    assert!(bench.step(Event::RestartAnew).is_empty());
    bench.is_idle();
}

#[test]
fn r_starts_a_program_whose_modules_were_refused() {
    let mut bench = Bench::opened();
    let outcome = BuildOutcome::Refused(refusal(Stage::Publish));
    bench.finish(Some("program-1"), outcome);
    bench.step(Event::Restart);
    let effects = bench.look();
    assert_eq!(
        effects.last().map(String::as_str),
        Some("start program-1 anew")
    );
}

#[test]
fn capital_r_stops_the_app_and_starts_it_anew() {
    let mut bench = Bench::broken();
    let restart = [
        "orrery is started again, with new state",
        "stop",
        "start program-1 anew",
    ];
    assert_eq!(bench.step(Event::RestartAnew), restart);
    bench.start(1);
    bench.is_idle();
}
