//! `Vec2`.
use bytemuck::{Pod, Zeroable};
use serde::{Deserialize, Serialize};

/// Two numbers, which are plain bytes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Pod, Zeroable)]
#[repr(C)]
pub struct Vec2 {
    x: f32,
    y: f32,
}
