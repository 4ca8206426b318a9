//! A View on a type that is no Model, and on one that is not there.
use keyway::view;

pub struct Stranger;

#[view]
pub struct StrangeView {
    pub take: fn(stranger: &Stranger),
    pub lost: fn(lost: &Lost),
}

fn main() {}
