//! `Wide`.
use bytemuck::{Pod, Zeroable};
use serde::{Deserialize, Serialize};

/// Words that are more aligned than any block of a world.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Pod, Zeroable)]
#[repr(C, align(128))]
pub struct Wide {
    words: [[u64; 8]; 2],
}
