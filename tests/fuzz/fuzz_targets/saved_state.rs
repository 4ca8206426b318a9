//! `cargo fuzz run saved_state`: see `checks/saved_state.rs`.
#![no_main]
#[path = "../checks/mod.rs"]
#[allow(dead_code, reason = "each target has one of the checks")]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    checks::saved_state::check(bytes);
});
