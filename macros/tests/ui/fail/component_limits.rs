//! Components that no block can hold, or with fields that are too many to name.
use keyway::model;

#[model(component)]
pub struct Point {
    x: f32,
    y: f32,
}

#[model(component)]
pub struct Points {
    points: [[Point; 32]; 32],
}

#[derive(Clone, Copy, Debug, keyway::private::serde::Serialize, keyway::private::serde::Deserialize)]
#[derive(core_ecs::bytemuck::Pod, core_ecs::bytemuck::Zeroable)]
#[serde(crate = "keyway::private::serde")]
#[bytemuck(crate = "core_ecs::bytemuck")]
#[repr(C, align(128))]
pub struct Foreign {
    words: [[u64; 8]; 2],
}

#[model(component, plain(Foreign))]
pub struct Aligned {
    foreign: Foreign,
}

fn main() {}
