//! Functions that no View may have.
use keyway::{Outcome, view};

#[view]
pub struct OddView {
    pub number: u64,
    pub external: extern "C" fn(u8),
    pub dangerous: unsafe fn(u8),
    private: fn(),
    pub doubled: fn(left: u8, left: u8),
    pub itself: fn(self: u8),
    pub untied: fn() -> &str,
    pub wrapped: fn() -> Outcome<u8>,
    #[feature]
    pub unnamed: fn(),
}

fn main() {}
