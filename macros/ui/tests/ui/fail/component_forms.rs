//! Items that are no component.
use keyway::model;

#[model(component)]
pub enum State {
    Idle,
    Busy,
}

#[model(component)]
pub struct Generic<T> {
    value: T,
}

#[model(component)]
#[repr(C, packed)]
pub struct Packed {
    byte: u8,
    word: u32,
}

#[model(component)]
#[repr(C, align(128))]
pub struct Aligned {
    words: [u64; 16],
}

#[model(component)]
#[repr(Rust)]
pub struct Free {
    word: u32,
}

#[model(component)]
#[derive(Copy, core_ecs::bytemuck::Pod)]
pub struct Twice {
    word: u32,
}

#[derive(keyway::Model)]
#[model(component)]
pub struct Derived {
    word: u32,
}

fn main() {}
