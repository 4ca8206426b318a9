//! Panics as values.
use std::panic::{panic_any, resume_unwind};

use keyway::private::{Absence, Origin, guard, guard_exclusive, unavailable, unwrap_or_raise};
use keyway::{Fault, FaultJournal, Outcome, StateLoss, attempt};

static INNER: Origin = Origin::new("systems-inner");
static OUTER: Origin = Origin::new("systems-outer");

fn message(outcome: Outcome<()>) -> String {
    outcome.unwrap_err().message
}

#[test]
fn a_panic_becomes_a_fault_of_the_module() {
    let fault = guard(&INNER, "TestView.fail", || -> Outcome<u8> {
        panic!("at {}", 7)
    });
    let fault = fault.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "fault in systems-inner, TestView.fail: at 7"
    );
    assert_eq!((fault.generation, fault.location), (0, None));
    assert_eq!(guard(&INNER, "TestView.fine", || Ok(3)), Ok(3));
}

#[test]
fn payloads_of_every_kind_have_a_message() {
    let text = guard(&INNER, "TestView.text", || panic!("plain"));
    assert_eq!(message(text), "plain");
    let string = guard(&INNER, "TestView.string", || panic_any("owned".to_owned()));
    assert_eq!(message(string), "owned");
    let other = guard(&INNER, "TestView.other", || panic_any(7_u8));
    assert_eq!(message(other), "panicked with a payload that is no text");
}

#[test]
fn a_payload_that_panics_when_dropped_is_contained() {
    struct Spiteful;
    impl Drop for Spiteful {
        fn drop(&mut self) {
            panic!("once more");
        }
    }
    let fault = guard(&INNER, "TestView.spite", || panic_any(Spiteful));
    assert_eq!(message(fault), "panicked with a payload that is no text");
    let fault = attempt(|| panic_any(Spiteful)).unwrap_err();
    assert_eq!(fault.module, "host");
}

#[test]
fn a_chain_of_modules_keeps_the_origin() {
    let fault = attempt(|| {
        unwrap_or_raise(guard(&OUTER, "OuterView.call", || {
            let inner = guard(&INNER, "InnerView.fail", || panic!("deep"));
            unwrap_or_raise::<()>(inner);
            Ok(())
        }));
    });
    let fault = fault.unwrap_err();
    assert_eq!(
        (
            fault.module.as_str(),
            fault.function.as_str(),
            fault.message.as_str()
        ),
        ("systems-inner", "InnerView.fail", "deep")
    );
}

#[test]
fn attempts_may_be_nested() {
    let outer = attempt(|| {
        let inner = attempt(|| -> u8 { panic!("inner") });
        assert_eq!(inner.unwrap_err().message, "inner");
        panic!("outer");
    });
    let outer: Result<(), Fault> = outer;
    assert_eq!(outer.unwrap_err().to_string(), "fault in host: outer");
}

#[test]
fn faults_are_counted_where_they_begin() {
    static COUNTED: Origin = Origin::new("systems-counted");
    static PASSES: Origin = Origin::new("systems-passes");
    for turn in 0..3 {
        let _ = guard(&PASSES, "OuterView.call", || -> Outcome<()> {
            let inner = guard(&COUNTED, "InnerView.fail", || panic!("turn {turn}"));
            unwrap_or_raise(inner)
        });
    }
    let (count, last) = FaultJournal::of("systems-counted", 0);
    assert_eq!((count, last.unwrap().message.as_str()), (3, "turn 2"));
    assert_eq!(FaultJournal::of("systems-passes", 0), (0, None));
    let late: Outcome<()> = unavailable(&COUNTED, "InnerView.call", Absence::ShutDown);
    assert!(late.unwrap_err().message.ends_with("it was shut down"));
    assert_eq!(FaultJournal::of("systems-counted", 0).0, 4);
}

#[test]
fn a_fault_is_shown_with_all_that_is_known() {
    let fault = Fault {
        module: "systems-test".to_owned(),
        generation: 2,
        function: "TestView.call".to_owned(),
        message: "index out of bounds".to_owned(),
        location: Some("src/lib.rs:3:4".to_owned()),
        backtrace: Some("   0: test::call".into()),
        loss: None,
    };
    assert_eq!(
        fault.to_string(),
        "fault in systems-test (generation 2), TestView.call: index out of bounds, at src/lib.rs:3:4"
    );
    assert_eq!(format!("{fault:#}"), format!("{fault}\n   0: test::call"));
    let carried = attempt(|| resume_unwind(Box::new(fault.clone()))).map(|(): ()| ());
    assert_eq!(carried, Err(fault));
}

#[test]
fn a_fault_says_that_it_costs_the_state() {
    static PASSED: Origin = Origin::new("systems-passed");
    let own = guard_exclusive(
        &INNER,
        "TestView.own",
        || true,
        || -> Outcome<()> { panic!("own") },
    );
    assert_eq!(own.unwrap_err().loss, Some(StateLoss::Panicked));
    let whole = guard_exclusive(
        &INNER,
        "TestView.own",
        || false,
        || -> Outcome<()> { panic!("own") },
    );
    assert_eq!(whole.unwrap_err().loss, None);
    let passed = guard_exclusive(
        &PASSED,
        "PassedView.call",
        || true,
        || -> Outcome<()> { unwrap_or_raise(guard(&INNER, "TestView.fail", || panic!("inner"))) },
    );
    assert_eq!(
        passed.unwrap_err().module,
        "systems-inner",
        "the caller gets the origin"
    );
    let (count, last) = FaultJournal::of("systems-passed", 0);
    let last = last.unwrap();
    assert_eq!((count, last.loss), (1, Some(StateLoss::PassedThrough)));
    assert_eq!(
        last.message,
        "its state is half changed, since it did not catch a fault in systems-inner, TestView.fail: inner"
    );
}
