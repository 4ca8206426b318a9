//! `Part`.

use core_ecs::{ComponentId, Lent, QueryId, Task};

use crate::cast::Cast;

/// A task of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The grass is dealt out, and grows.
    Graze,
    /// Grazers look around and turn.
    Flock,
    /// Hunters look around, turn and catch.
    Chase,
    /// Grazers move.
    GrazersTravel,
    /// Hunters move.
    HuntersTravel,
    /// Grazers eat, bear and die.
    GrazersLive,
    /// Hunters bear and die.
    HuntersLive,
}

impl Part {
    /// All of them, in the order of their declaration.
    pub(crate) const ALL: [Self; 7] = [
        Self::Graze,
        Self::Flock,
        Self::Chase,
        Self::GrazersTravel,
        Self::HuntersTravel,
        Self::GrazersLive,
        Self::HuntersLive,
    ];

    /// What the planner is to know of them. Grazers and hunters share no table, so their lanes are apart.
    pub(crate) fn tasks(cast: &Cast) -> Vec<Task> {
        Self::ALL.map(|part| part.task(cast)).into()
    }

    fn task(self, cast: &Cast) -> Task {
        let keys = &cast.keys;
        let (grazers, hunters) = (&cast.grazers, &cast.hunters);
        let life = [keys.energy.id, keys.age.id, keys.brood.id];
        let queries = match self {
            Self::Graze => vec![lent(cast.rained.id, &[keys.grass.id])],
            Self::Flock => vec![lent(grazers.movers.id, &[keys.velocity.id])],
            Self::Chase => vec![lent(hunters.eaters.id, &[keys.velocity.id, keys.energy.id])],
            Self::GrazersTravel => vec![lent(grazers.movers.id, &[keys.position.id])],
            Self::HuntersTravel => vec![lent(hunters.movers.id, &[keys.position.id])],
            Self::GrazersLive => vec![lent(grazers.lives.id, &life), lent(cast.meadow.id, &[])],
            Self::HuntersLive => vec![lent(hunters.lives.id, &life)],
        };
        Task {
            name: format!("{self:?}"),
            queries,
            after: Vec::new(),
        }
    }
}

fn lent(query: QueryId, writes: &[ComponentId]) -> Lent {
    Lent {
        query,
        writes: writes.to_vec(),
    }
}
