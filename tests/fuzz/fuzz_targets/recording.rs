//! `cargo fuzz run recording`: see `checks/recording.rs`.
#![no_main]
#[path = "../checks/mod.rs"]
#[allow(dead_code, reason = "each target has one of the checks")]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    checks::recording::check(bytes);
});
