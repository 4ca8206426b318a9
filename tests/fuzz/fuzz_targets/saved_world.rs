//! `cargo fuzz run saved_world`: see `checks/saved_world.rs`.
#![no_main]
#[path = "../checks/saved_world.rs"]
mod saved_world;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| saved_world::check(bytes));
