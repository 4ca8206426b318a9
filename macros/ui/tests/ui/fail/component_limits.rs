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

#[model(component, plain(macros_foreign::Wide))]
pub struct Aligned {
    foreign: macros_foreign::Wide,
}

fn main() {}
