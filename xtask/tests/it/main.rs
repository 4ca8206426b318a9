//! Tests of the command line on a workspace of its own, whose module misbehaves as the environment says.
#![forbid(unsafe_code)]
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on ends with the place where it stopped"
)]

mod answer;
mod build_modules;
mod bundle;
mod control;
mod dev;
mod dev_launched;
mod dev_restart;
mod dev_session;
mod gc;
mod inspect;
mod probe;
mod publishers;
mod reproducible;
mod run;
mod trust;
mod trusting;
mod usage;
mod workspace;
