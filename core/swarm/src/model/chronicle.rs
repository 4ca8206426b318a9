//! `Chronicle`.

use core_ecs::List;
use keyway::model;

/// How many there were: a resource.
#[model(component)]
#[derive(Default, PartialEq, Eq)]
pub struct Chronicle {
    /// Grazers and hunters, as `[u32; 2]`, at every step that is a multiple of [`Chronicle::PERIOD`].
    pub animals: List,
}

impl Chronicle {
    /// Steps from one entry to the next.
    pub const PERIOD: u64 = 10;
}
