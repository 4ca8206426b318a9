//! Former names that say nothing.
use keyway::model;

#[model(was = "old::Plain")]
pub struct Plain {
    word: u32,
}

#[model(component, was = "Renamed")]
pub struct Renamed {
    word: u32,
}

#[model(component, was)]
pub struct Nameless {
    word: u32,
}

#[model(component)]
pub struct Fields {
    #[component(was = "right")]
    left: u32,
    #[component(was = "center", was = "center")]
    right: u32,
    #[component(old = "middle")]
    middle: u32,
    #[component(was = "")]
    last: u32,
}

fn main() {}
