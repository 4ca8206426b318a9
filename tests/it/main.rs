//! Keyway from outside: fixture workspaces that are generated, built, published and run.
#![forbid(unsafe_code)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod assembly;
mod build_refusals;
mod commands;
mod contract_changes;
mod dev;
mod foreign_layers;
mod game;
mod generated_files;
mod generator_corpus;
mod guide;
mod harness;
mod init;
mod layers;
mod load_refusals;
mod metrics;
mod orrery;
mod orrery_live;
mod page;
mod proven;
mod provides;
mod recordings;
mod reload;
mod service;

mod book;
mod shadows;
mod stand_ins;
mod static_parity;
mod swarm;
mod traces;
mod two_checkouts;
