//! Which module and generation a piece of code belongs to.
use std::sync::atomic::{AtomicU32, Ordering};

use super::Fault;

/// The module and generation in whose name Faults are reported. There is one in each image.
#[derive(Debug)]
pub struct Origin {
    module: &'static str,
    generation: AtomicU32,
}

impl Origin {
    /// The origin of a module's package, at generation 0, which means linked statically.
    #[must_use]
    pub const fn new(module: &'static str) -> Self {
        Self {
            module,
            generation: AtomicU32::new(0),
        }
    }

    /// Package name of the module, as in `systems-ecs`.
    #[must_use]
    pub fn module(&self) -> &'static str {
        self.module
    }

    pub(crate) fn set_generation(&self, generation: u32) {
        self.generation.store(generation, Ordering::Relaxed);
    }

    pub(crate) fn fault(&self, function: &str, message: String) -> Fault {
        let generation = self.generation.load(Ordering::Relaxed);
        Fault::new(self.module, generation, function, message)
    }
}
