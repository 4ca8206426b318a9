//! Tests of `keyway-ship` against a real registry, which each test starts for itself; skipped with a line where there is none.
#![forbid(unsafe_code)]
#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on ends with the place where it stopped"
)]

mod access;
mod answer;
mod deploy;
mod fixture;
mod fleet;
mod follow;
mod gate;
mod kept;
mod killed;
mod live;
mod machine;
mod mishaps;
mod raw;
mod refusals;
mod registry;
mod running;
mod ship;
mod store;
mod tutorial;
mod two_registries;
