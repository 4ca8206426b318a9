//! Fields for which `#[model]` cannot derive.
use keyway::model;
use std::sync::atomic::AtomicU64;

#[model]
pub struct Block {
    pub hits: AtomicU64,
    pub words: [u64; 64],
    pub all: std::ops::RangeFull,
}

#[model]
pub enum Choice {
    One([u8; 33]),
}

fn main() {}
