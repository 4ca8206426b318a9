//! `Seen`, the set of Cores already written, usable in `const` code.
use crate::text::same;

/// The Cores whose Models are written already: two Cores may use the same third one.
pub(super) struct Seen {
    cores: [&'static str; Self::MOST],
    count: usize,
}

impl Seen {
    /// Capacity; no contract builds upon so many Cores.
    const MOST: usize = 256;

    pub(super) const fn new() -> Self {
        Self {
            cores: [""; Self::MOST],
            count: 0,
        }
    }

    /// Adds a Core; `true` if it was in the set already.
    pub(super) const fn add(&mut self, core: &'static str) -> bool {
        let mut at = 0;
        while at < self.count {
            if same(self.cores[at], core) {
                return true;
            }
            at += 1;
        }
        assert!(
            self.count < Self::MOST,
            "a contract can build upon 256 Cores at most"
        );
        self.cores[self.count] = core;
        self.count += 1;
        false
    }
}
