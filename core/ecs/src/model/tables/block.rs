//! The only unit of storage: 64 bytes, aligned to a cache line.

use bytemuck::{Pod, Zeroable};
use keyway::model;

/// 64 bytes aligned to 64, so that a column of blocks casts to rows of any component whose alignment is at most 64.
#[repr(C, align(64))]
#[model]
#[derive(Copy, PartialEq, Eq, Pod, Zeroable)]
pub struct Block(
    /// The bytes, as words so that they can be serialised.
    pub [u64; 8],
);
