//! Random steps in both Systems.

use std::env;

use crate::Pair;

/// Steps from one empty world on.
const RUN: u64 = 2_000;

/// Steps between two comparisons of everything.
const PAUSE: u64 = 50;

/// How many steps all tests here take together; more by `ECS_STEPS=10000000`.
fn steps() -> u64 {
    env::var("ECS_STEPS")
        .ok()
        .and_then(|steps| steps.parse().ok())
        .unwrap_or(1_000_000)
}

/// Runs from the seeds `first`, `first + 2`, …
fn runs(first: u64) {
    for seed in (first..steps().div_ceil(RUN)).step_by(2) {
        run(seed);
    }
}

fn run(seed: u64) {
    let mut pair = Pair::new(seed);
    for step in 0..RUN {
        // A failure names what to repeat.
        let place = Place { seed, step };
        pair.step();
        if step % PAUSE == PAUSE - 1 {
            pair.compare();
        }
        std::mem::forget(place);
    }
}

/// Says where it was when a step fails.
struct Place {
    seed: u64,
    step: u64,
}

impl Drop for Place {
    #[expect(clippy::print_stderr, reason = "a failing test says how to repeat it")]
    fn drop(&mut self) {
        eprintln!("in the run of seed {}, step {}", self.seed, self.step);
    }
}

// Two tests, so that two cores share the work.

#[test]
fn both_systems_agree_from_even_seeds() {
    runs(0);
}

#[test]
fn both_systems_agree_from_odd_seeds() {
    runs(1);
}
