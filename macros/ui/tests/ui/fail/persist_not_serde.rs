//! A persisted field that serde cannot write.
use keyway::viewmodel;

pub struct Handle(u8);

#[viewmodel]
pub struct Leapfrog {
    #[viewmodel(persist)]
    handle: Handle,
}

fn main() {}
