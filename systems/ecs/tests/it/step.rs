//! One random operation.

use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::Index;

/// What the random test does; `set` has one bit per component, an `Index` chooses among the entities ever made.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Spawn {
        set: u16,
        seed: u8,
    },
    SpawnBatch {
        set: u16,
        count: u8,
        seed: u8,
    },
    Despawn {
        entity: Index,
    },
    DespawnBatch {
        entities: Vec<Index>,
    },
    Insert {
        entity: Index,
        component: u8,
        seed: u8,
    },
    Remove {
        entity: Index,
        component: u8,
    },
    InsertBatch {
        entities: Vec<Index>,
        component: u8,
        seed: u8,
    },
    RemoveBatch {
        entities: Vec<Index>,
        component: u8,
    },
    /// Kind, entity, component and seed of each command; the entity may be one that the buffer spawns.
    Apply {
        commands: Vec<(u8, Index, u8, u8)>,
    },
    Prepare {
        fetch: u16,
        with: u16,
        without: u16,
    },
    Reserve {
        set: u16,
        count: u8,
    },
    Compact,
    Clone,
    Load,
}

pub(crate) fn steps() -> impl Strategy<Value = Step> {
    let set = || any::<u16>().prop_map(|set| set & (set >> 3));
    let seed = any::<u8>;
    let entity = any::<Index>;
    let many = || proptest::collection::vec(entity(), 0..80);
    prop_oneof![
        6 => (set(), seed()).prop_map(|(set, seed)| Step::Spawn { set, seed }),
        2 => (set(), 0..60_u8, seed()).prop_map(|(set, count, seed)| Step::SpawnBatch { set, count, seed }),
        5 => entity().prop_map(|entity| Step::Despawn { entity }),
        1 => proptest::collection::vec(entity(), 0..40).prop_map(|entities| Step::DespawnBatch { entities }),
        9 => (entity(), any::<u8>(), seed()).prop_map(|(entity, component, seed)| Step::Insert { entity, component, seed }),
        8 => (entity(), any::<u8>()).prop_map(|(entity, component)| Step::Remove { entity, component }),
        3 => (many(), any::<u8>(), seed()).prop_map(|(entities, component, seed)| Step::InsertBatch { entities, component, seed }),
        3 => (many(), any::<u8>()).prop_map(|(entities, component)| Step::RemoveBatch { entities, component }),
        3 => proptest::collection::vec((0..4_u8, entity(), any::<u8>(), seed()), 0..60)
            .prop_map(|commands| Step::Apply { commands }),
        2 => (set(), set(), set()).prop_map(|(fetch, with, without)| Step::Prepare { fetch, with, without }),
        1 => (set(), any::<u8>()).prop_map(|(set, count)| Step::Reserve { set, count }),
        1 => proptest::strategy::Just(Step::Compact),
        1 => proptest::strategy::Just(Step::Clone),
        1 => proptest::strategy::Just(Step::Load),
    ]
}
