//! Starts and ends of the App and of the session.

use std::process::ExitCode;

use keyway::ReloadStep;

use super::bench::{AGAIN, Bench, SAVED, SOURCE, refusal, reload};
use crate::cli::dev::report::Stage;
use crate::cli::dev::state::{AppExit, Event};
use crate::workshop::watch::Notice;

#[test]
fn a_program_that_cannot_be_started_is_refused() {
    let mut bench = Bench::opened();
    bench.publish(1);
    let effects = bench.step(Event::StartFailed(refusal(Stage::Start)));
    assert_eq!(effects, ["refused by start: no"]);
    bench.is_idle();
    assert!(!bench.machine().app.is_running());
}

#[test]
fn a_state_that_is_not_taken_over_is_kept_for_the_next_start() {
    let mut bench = Bench::running();
    let saved = bench.folder.path().join(SAVED);
    bench.step(Event::Restart);
    bench.look();
    bench.step(Event::Saved(saved.clone()));
    bench.start(1);
    let ended = bench.step(Event::Exited(AppExit::Code(1)));
    let how = "the App ended with exit code 1; it has not taken over its state, which stays in saved.state: `r` and Enter, or a \
               change, try again, `R` and Enter start it anew";
    assert_eq!(ended, [how]);
    bench.write(SOURCE, "two");
    bench.step(Event::Files(Notice::Done));
    bench.look();
    let start = format!("start program-2 with {}", saved.display());
    assert_eq!(bench.publish(2), ["withdraw", start.as_str(), "watch"]);
    // Nobody wants the state.
    bench.start(2);
    let anew = bench.step(Event::RestartAnew);
    assert_eq!(
        anew.last().map(String::as_str),
        Some("start program-2 anew")
    );
}

#[test]
fn an_app_that_ends_well_leaves_no_state() {
    let mut bench = Bench::running();
    bench.step(Event::Restart);
    bench.look();
    bench.step(Event::Saved(SAVED.into()));
    bench.start(1);
    let ended = bench.step(Event::Exited(AppExit::Code(0)));
    assert_eq!(
        ended,
        [format!("the App ended with exit code 0; {AGAIN}").as_str()]
    );
    assert_eq!(bench.machine().app.saved(), None);
}

#[test]
fn the_end_of_the_app_ends_a_session_without_input() {
    let mut bench = Bench::running();
    assert!(bench.step(Event::InputClosed).is_empty());
    bench.is_idle();
    let exit = AppExit::Signal("signal: 9 (SIGKILL)".to_owned());
    let ended = bench.step(Event::Exited(exit));
    assert_eq!(ended, ["the App was ended by a signal: 9 (SIGKILL)"]);
    let code = bench.machine().exit_code();
    assert_eq!(code, Some(ExitCode::from(1)));
}

#[test]
fn the_end_of_the_input_ends_a_session_whose_app_has_ended() {
    let mut bench = Bench::crashed();
    assert!(bench.step(Event::InputClosed).is_empty());
    assert_eq!(bench.machine().exit_code(), Some(ExitCode::from(3)));
    // Another process has taken its place.
    let mut bench = Bench::crashed();
    bench.step(Event::Restart);
    bench.look();
    bench.start(1);
    bench.step(Event::InputClosed);
    bench.is_idle();
    bench.step(Event::Exited(AppExit::Code(4)));
    assert_eq!(bench.machine().exit_code(), Some(ExitCode::from(4)));
    // An App that never ran has not ended: its sources may be put right.
    let mut bench = Bench::opened();
    bench.refuse(Stage::Build);
    bench.step(Event::InputClosed);
    bench.is_idle();
}

#[test]
fn the_end_of_the_app_is_waited_out_while_there_is_input() {
    let mut bench = Bench::running();
    bench.step(Event::Exited(AppExit::Code(3)));
    bench.is_idle();
    assert_eq!(bench.machine().exit_code(), None);
}

#[test]
fn q_ends_the_session() {
    let mut bench = Bench::running();
    let effects = bench.step(Event::Quit);
    assert_eq!(effects, ["orrery is asked to shut down", "stop"]);
    assert_eq!(bench.machine().exit_code(), Some(ExitCode::SUCCESS));
    assert!(bench.step(Event::Restart).is_empty(), "it is over");
    let mut bench = Bench::crashed();
    assert!(
        bench.step(Event::Quit).is_empty(),
        "there is nothing to end"
    );
}

#[test]
fn modules_that_the_app_refuses_are_reported_and_change_nothing() {
    let mut bench = Bench::running();
    for step in [ReloadStep::Refused, ReloadStep::Aborted, ReloadStep::Live] {
        let effects = bench.step(reload(step));
        assert_eq!(effects.len(), 1);
        assert!(effects[0].starts_with("orrery "), "{effects:?}");
        bench.is_idle();
    }
    assert!(bench.machine().app.is_running());
    assert!(bench.machine().sources.is_published());
}

#[test]
fn answers_that_nobody_waits_for_change_nothing() {
    let mut bench = Bench::running();
    let now = bench.contents();
    assert!(bench.step(Event::Looked(now)).is_empty());
    assert!(bench.publish(2).is_empty());
    assert!(bench.start(2).is_empty());
    assert!(bench.step(Event::Saved(SAVED.into())).is_empty());
    bench.is_idle();
}
