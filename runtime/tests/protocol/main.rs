//! The protocol of calls, reloads, requests and leaving as a model with explicit states: every order of the steps of two callers,
//! two tools and the App is walked through, with a failure at each step that can fail. The model is not the code; it says which
//! orders the code must keep, and that the orders which were given up lose calls.
mod app;
mod caller;
mod rules;
mod search;
mod sessions;
mod tool;
mod world;

use rules::Rules;
use search::search;
use tool::Command::{Leave, Swap};
use world::World;

#[test]
fn no_answered_call_is_lost_and_nobody_is_told_what_is_not_so() {
    for commands in [[Swap, Leave], [Leave, Leave], [Swap, Swap]] {
        let states = search(World::new(commands), Rules::KEPT).unwrap_or_else(|found| {
            panic!("{commands:?}: {found}");
        });
        assert!(states > 10_000, "{commands:?}: only {states} states");
    }
}

/// Stops the test unless the search finds `violation` where the rules are these.
#[track_caller]
fn is_violated(rules: Rules, violation: &str) {
    let found = search(World::new([Swap, Leave]), rules).expect_err("the rule is needed");
    assert!(found.contains(violation), "{found}");
}

#[test]
fn resuming_before_the_file_is_written_loses_answered_calls() {
    let rules = Rules {
        resumes_before_it_writes: true,
        ..Rules::KEPT
    };
    is_violated(rules, "an answered call is not in what was saved");
}

#[test]
fn a_claim_at_the_look_carries_out_what_was_called_off() {
    let rules = Rules {
        claims_at_the_look: true,
        ..Rules::KEPT
    };
    is_violated(
        rules,
        "a request was carried out that its tool has reported as off",
    );
}

#[test]
fn without_faults_for_late_calls_an_app_that_leaves_could_wait_for_ever() {
    let rules = Rules {
        late_calls_wait: true,
        ..Rules::KEPT
    };
    is_violated(rules, "nothing goes on");
}

#[test]
fn a_fault_that_is_told_of_its_origin_alone_leaves_a_module_without_state() {
    let rules = Rules {
        tells_of_the_origin_alone: true,
        ..Rules::KEPT
    };
    is_violated(rules, "a module without its state is told to run");
}

#[test]
fn a_build_that_is_entered_as_running_too_late_may_have_lost_its_state() {
    let rules = Rules {
        forgets_the_first_calls: true,
        ..Rules::KEPT
    };
    is_violated(rules, "a module without its state is told to run");
}

#[test]
fn imports_that_are_suspended_before_their_importers_block_both() {
    let rules = Rules {
        suspends_imports_first: true,
        ..Rules::KEPT
    };
    // The caller inside the importer waits for the import, and the App for the caller.
    is_violated(rules, "nothing goes on");
}
