//! Builds that are held back until they were compared with what runs.

use super::bench::{Bench, SAVED, SOURCE};
use crate::cli::dev::report::FirstDifference;
use crate::cli::dev::state::{AppExit, Event, Judgement};
use crate::workshop::watch::Notice;

fn differs() -> Event {
    Event::Compared(Judgement::Differs(FirstDifference {
        call: 7,
        function: "View.get".to_owned(),
        path: "result".to_owned(),
        was: "1".to_owned(),
        became: "2".to_owned(),
    }))
}

#[test]
fn a_module_that_agrees_goes_live_by_itself() {
    let (mut bench, effects) = Bench::held(&["m"], None);
    assert_eq!(effects, ["withdraw", "watch", "compare m"]);
    let agreed = Event::Compared(Judgement::Agreed { calls: 9 });
    let live = ["m answers 9 calls as before", "end comparison", "promote"];
    assert_eq!(bench.step(agreed), live);
    assert!(bench.step(Event::Promote).is_empty(), "nothing is held");
}

#[test]
fn one_that_differs_waits_for_a_word() {
    let (mut bench, _) = Bench::held(&["m"], None);
    let told =
        "m answers otherwise: call 7, View.get: result: 1 became 2; `p` and Enter let it go live";
    assert_eq!(bench.step(differs()), [told]);
    assert_eq!(bench.step(Event::Promote), ["end comparison", "promote"]);
}

#[test]
fn what_cannot_be_compared_waits_as_well() {
    let (mut bench, effects) = Bench::held(&["a", "b"], Some("two"));
    let told = "a, b not compared (two): `p` and Enter let it go live";
    assert_eq!(effects, ["withdraw", "watch", told]);
    assert_eq!(bench.step(Event::Promote), ["end comparison", "promote"]);
    let (mut bench, _) = Bench::held(&["m"], None);
    let unknown = Event::Compared(Judgement::Unknown("no".to_owned()));
    let told = "m not compared (no): `p` and Enter let it go live";
    assert_eq!(bench.step(unknown), [told]);
}

#[test]
fn the_next_change_ends_the_comparison() {
    let (mut bench, _) = Bench::held(&["m"], None);
    bench.write(SOURCE, "three");
    bench.step(Event::Files(Notice::Done));
    assert_eq!(
        bench.look().first().map(String::as_str),
        Some("end comparison")
    );
}

#[test]
fn each_start_takes_what_is_held() {
    let (mut bench, _) = Bench::held(&["m"], None);
    bench.step(Event::Restart);
    assert_eq!(bench.look(), ["end comparison", "promote", "save state"]);
    let saved = bench.step(Event::Saved(SAVED.into()));
    assert!(!saved.contains(&"promote".to_owned()), "{saved:?}");
    let (mut bench, _) = Bench::held(&["m"], None);
    let ended = bench.step(Event::Exited(AppExit::Code(3)));
    assert_eq!(ended.first().map(String::as_str), Some("end comparison"));
    let anew = bench.step(Event::RestartAnew);
    assert_eq!(anew[..2], ["end comparison", "promote"]);
}
