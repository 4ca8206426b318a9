//! An error of `initialize` that cannot be shown.
use keyway::viewmodel;

pub struct Silent;

#[viewmodel]
pub struct Renderer {
    frames: u32,
}

#[viewmodel]
impl Renderer {
    fn initialize() -> Result<Self, Silent> {
        Ok(Self { frames: 0 })
    }
}

fn main() {}
