//! Two attributes of Keyway on one item.
use keyway::{model, view, viewmodel};

#[model]
#[view]
pub struct Both {
    pub first: fn(),
}

#[viewmodel]
#[model]
pub struct Twice {
    number: u8,
}

#[model]
#[cfg_attr(all(), view)]
pub struct Hidden {
    number: u8,
}

fn main() {}
