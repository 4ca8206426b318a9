//! `Clock`.

use keyway::model;

/// How far a swarm has come: a resource.
#[model(component)]
#[derive(Default, PartialEq, Eq)]
pub struct Clock {
    /// Steps since the swarm was seeded.
    pub step: u64,
    /// The tick of the world from which on changes of the soil have not been looked at.
    pub soil_seen: u64,
    /// Who reads births and deaths in the journal (see [`ReaderId`](core_ecs::ReaderId)).
    pub reader: u32,
    /// Always 0: a component has no undefined bytes.
    pub padding: u32,
}
