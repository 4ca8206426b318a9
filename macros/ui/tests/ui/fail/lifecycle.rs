//! Lifecycle functions under wrong names and with wrong signatures.
use keyway::viewmodel;

#[viewmodel]
pub struct Renderer {
    frames: u32,
}

#[viewmodel]
impl Renderer {
    fn initialise() -> Self {
        Self { frames: 0 }
    }
    fn initialize(frames: u32) -> Option<Self> {
        Some(Self { frames })
    }
    fn shutdown(&mut self) -> bool {
        true
    }
    fn suspend(self) {}
}

fn main() {}
