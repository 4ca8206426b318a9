//! Types listed as plain of which nobody can tell how they were built, or that are others than those listed.
use keyway::{model, view};

mod nearby {
    #[derive(Debug)]
    pub struct Vec2;
}

#[derive(Debug)]
    pub struct Vec2;

#[model(plain(Vec2))]
pub struct Unrooted {
    at: Vec2,
}

#[model(plain(crate::Vec2))]
pub struct Local {
    at: crate::Vec2,
}

#[derive(Debug, keyway::Model)]
#[model(plain(nearby::Vec2))]
pub struct Nearby {
    at: nearby::Vec2,
}

#[view(plain(macros_foreign::Vec2))]
pub struct ShadowView {
    pub call: fn(at: Vec2),
}

fn main() {}
