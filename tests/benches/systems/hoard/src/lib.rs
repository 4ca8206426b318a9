//! A state of any size.
#![forbid(unsafe_code)]

use core_hoard::HoardView;
use keyway::viewmodel;

mod converted;
#[rustfmt::skip]
pub mod generated;

use converted::Converted;

/// The state: one of the two is empty.
#[viewmodel]
pub struct Hoard {
    #[viewmodel(persist)]
    moved: Vec<u64>,
    #[viewmodel(persist)]
    converted: Converted,
}

#[viewmodel]
impl Hoard {
    fn initialize() -> Self {
        Self {
            moved: Vec::new(),
            converted: Converted(Vec::new()),
        }
    }
}

#[viewmodel(HoardView)]
impl Hoard {
    /// Makes the state this many bytes long, in a field that is moved or in one that is converted.
    pub fn fill(&mut self, bytes: u64, moved: bool) {
        let length = |wanted| if wanted { bytes as usize } else { 0 };
        self.moved = vec![7; length(moved) / 8];
        self.converted = Converted(vec![7; length(!moved)]);
    }

    /// Length of both fields in bytes.
    pub fn length(&self) -> u64 {
        (self.moved.len() * 8 + self.converted.0.len()) as u64
    }
}
