//! Items that are no Model.
use keyway::model;

#[model]
pub union Bits {
    number: u32,
    float: f32,
}

#[model]
pub fn compute() {}

#[model(flat)]
pub struct Argument {
    number: u32,
}

#[model]
pub struct Vec {
    number: u32,
}

#[model]
#[derive(Default)]
pub struct Bounded<T>
where
    T: Clone,
{
    number: T,
}

fn main() {}
