//! What stays mapped, and when that is too much.
use std::sync::atomic::Ordering;

use super::Life;
use super::registry::Registry;

/// Bytes of libraries that may stay mapped, although no slot leads to them, before a restart is advised: some two
/// hundred debug builds of a small module. They are mapped from their files; what each costs in memory of its own is
/// some 20 kB.
pub(super) const BUDGET: u64 = 1 << 30;

impl Registry {
    pub(super) fn advise(&self, kept: u64) {
        if kept > BUDGET && !self.is_advised.swap(true, Ordering::Relaxed) {
            log::warn!(
                target: "keyway",
                "{} MB of replaced builds stay mapped, more than the {} MB that are meant to: restart {} when it suits",
                kept >> 20,
                BUDGET >> 20,
                self.plan().app
            );
        }
    }

    /// Bytes of libraries that stay mapped although no slot leads to them any more.
    pub(super) fn kept(&self) -> u64 {
        let own: u64 = self.lives().iter().map(Life::kept).sum();
        own + self.launch.get().map_or(0, |launch| launch.books.kept)
    }

    /// Bytes of all libraries that are mapped, with those of the App itself and of its generations before.
    pub(super) fn mapped(&self) -> u64 {
        let images = |life: &Life| -> u64 {
            let images = life.mapped.values().map(|(_, image)| image.manifest().size);
            images.sum()
        };
        let own: u64 = self.lives().iter().map(images).sum();
        let launch = self.launch.get();
        own + launch.map_or(0, |launch| launch.size + launch.books.kept)
    }
}
