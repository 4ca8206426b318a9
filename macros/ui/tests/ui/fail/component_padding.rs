//! Components with bytes that belong to no field, or that no block can hold.
use keyway::model;

#[model(component)]
pub struct Between {
    flag: u8,
    word: u32,
}

#[model(component)]
pub struct Behind {
    word: u64,
    half: u32,
    flag: u8,
}

fn main() {}
