//! Random operations against the naive model.

use std::collections::{BTreeMap, BTreeSet};

use core_ecs::{Commands, ComponentId, EcsError, Entity, Presence, QueryId, Term, Terms, World};
use proptest::prelude::{ProptestConfig, proptest};
use proptest::sample::Index;

use crate::step::steps;
use crate::{ECS, Naive, Step, assert_same, plain};

/// Bytes of the sixteen components: a tag, the sizes with a fast path, and some without.
const SIZES: [u32; 16] = [0, 4, 8, 12, 16, 24, 32, 64, 1, 2, 3, 20, 40, 100, 128, 0];

struct Pair {
    world: World,
    naive: Naive,
    /// Spread so that their bits lie in several words of a mask.
    ids: Vec<ComponentId>,
    ever: Vec<Entity>,
    queries: Vec<(QueryId, u16, u16)>,
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn agrees_with_the_naive_model(steps in proptest::collection::vec(steps(), 1..300)) {
        let mut pair = Pair::new();
        for step in steps {
            pair.apply(step);
        }
        pair.compare();
    }
}

impl Pair {
    fn new() -> Self {
        let mut world = World::default();
        let mut ids = Vec::new();
        for (number, size) in SIZES.iter().enumerate() {
            for filler in 0..9 {
                ECS.component
                    .register(
                        &mut world,
                        &plain(&format!("unused {number} {filler}"), 1, 1),
                    )
                    .unwrap();
            }
            ids.push(
                ECS.component
                    .register(&mut world, &plain(&format!("c{number}"), *size, 1))
                    .unwrap(),
            );
        }
        Self {
            world,
            naive: Naive::default(),
            ids,
            ever: Vec::new(),
            queries: Vec::new(),
        }
    }

    fn apply(&mut self, step: Step) {
        match step {
            Step::Spawn { set, seed } => self.spawn(set, seed),
            Step::SpawnBatch { set, count, seed } => self.spawn_batch(set, u32::from(count), seed),
            Step::Despawn { entity } => self.despawn(entity),
            Step::DespawnBatch { entities } => self.despawn_batch(&entities),
            Step::Insert {
                entity,
                component,
                seed,
            } => self.insert(entity, usize::from(component % 16), seed),
            Step::Remove { entity, component } => self.remove(entity, usize::from(component % 16)),
            Step::InsertBatch {
                entities,
                component,
                seed,
            } => self.insert_batch(&entities, usize::from(component % 16), seed),
            Step::RemoveBatch {
                entities,
                component,
            } => self.remove_batch(&entities, usize::from(component % 16)),
            Step::Apply { commands } => self.apply_commands(&commands),
            Step::Prepare {
                fetch,
                with,
                without,
            } => self.prepare(fetch, with, without),
            Step::Reserve { set, count } => {
                let components = self.some(set);
                let table = ECS.storage.table(&mut self.world, &components).unwrap();
                ECS.storage
                    .grow(&mut self.world, table, u32::from(count))
                    .unwrap();
            }
            Step::Compact => ECS.storage.compact(&mut self.world),
            Step::Clone => {
                self.world = self.world.clone();
                self.world.advance();
            }
            Step::Load => {
                let bytes = ECS.world.save(&self.world);
                self.world = ECS.world.load(&bytes).unwrap();
                assert!(ECS.world.save(&self.world) == bytes);
            }
        }
    }

    fn some(&self, set: u16) -> Vec<ComponentId> {
        numbers(set).map(|number| self.ids[number]).collect()
    }

    fn one(&self, index: Index) -> Option<Entity> {
        (!self.ever.is_empty()).then(|| *index.get(&self.ever))
    }

    fn spawn(&mut self, set: u16, seed: u8) {
        let values: BTreeMap<usize, Vec<u8>> = numbers(set)
            .map(|number| (number, value(number, seed)))
            .collect();
        let arguments: Vec<_> = values
            .iter()
            .rev()
            .map(|(number, bytes)| (self.ids[*number], bytes.as_slice()))
            .collect();
        let entity = ECS.entity.spawn(&mut self.world, &arguments).unwrap();
        self.enter(entity, values);
    }

    fn spawn_batch(&mut self, set: u16, count: u32, seed: u8) {
        let components = self.some(set);
        let id = ECS.storage.table(&mut self.world, &components).unwrap();
        let rows = ECS.entity.spawn_batch(&mut self.world, id, count).unwrap();
        for row in rows {
            let table = &mut self.world.tables[id.index()];
            let values: BTreeMap<usize, Vec<u8>> = numbers(set)
                .map(|number| (number, value(number, seed.wrapping_add(row as u8))))
                .collect();
            for (number, bytes) in &values {
                if let Some(place) = table.place(self.ids[*number]) {
                    let old =
                        &mut table.columns[place].bytes_mut()[row * bytes.len()..][..bytes.len()];
                    assert!(old.iter().all(|byte| *byte == 0), "a new row is zero");
                    old.copy_from_slice(bytes);
                }
            }
            let entity = table.entities[row];
            self.enter(entity, values);
        }
    }

    fn enter(&mut self, entity: Entity, values: BTreeMap<usize, Vec<u8>>) {
        assert!(!self.ever.contains(&entity), "a handle is given out once");
        self.ever.push(entity);
        self.naive.entities.insert(entity, values);
    }

    fn despawn(&mut self, index: Index) {
        let Some(entity) = self.one(index) else {
            return;
        };
        let lived = self.naive.entities.remove(&entity).is_some();
        assert_eq!(ECS.entity.despawn(&mut self.world, entity), lived);
    }

    fn despawn_batch(&mut self, indices: &[Index]) {
        let entities: Vec<_> = indices
            .iter()
            .filter_map(|index| self.one(*index))
            .collect();
        let lived = entities
            .iter()
            .filter(|entity| self.naive.entities.remove(entity).is_some())
            .count();
        assert_eq!(ECS.entity.despawn_batch(&mut self.world, &entities), lived);
    }

    fn insert(&mut self, index: Index, number: usize, seed: u8) {
        let Some(entity) = self.one(index) else {
            return;
        };
        let bytes = value(number, seed);
        let outcome = ECS
            .component
            .insert(&mut self.world, entity, (self.ids[number], &bytes));
        match self.naive.entities.get_mut(&entity) {
            Some(values) => {
                outcome.unwrap();
                values.insert(number, bytes);
            }
            None => assert_eq!(outcome, Err(EcsError::NoEntity { entity })),
        }
    }

    fn remove(&mut self, index: Index, number: usize) {
        let Some(entity) = self.one(index) else {
            return;
        };
        let outcome = ECS
            .component
            .remove(&mut self.world, entity, self.ids[number]);
        match self.naive.entities.get_mut(&entity) {
            Some(values) => assert_eq!(outcome, Ok(values.remove(&number).is_some())),
            None => assert_eq!(outcome, Err(EcsError::NoEntity { entity })),
        }
    }

    /// A batch has the outcome of its operations one by one, to the order of rows.
    fn insert_batch(&mut self, indices: &[Index], number: usize, seed: u8) {
        let entities: Vec<Entity> = indices
            .iter()
            .filter_map(|index| self.one(*index))
            .collect();
        let mut bytes = Vec::new();
        let (mut single, mut lived) = (self.world.clone(), 0);
        for (position, entity) in entities.iter().enumerate() {
            let value = value(number, seed.wrapping_add(position as u8));
            let _ = ECS
                .component
                .insert(&mut single, *entity, (self.ids[number], &value));
            bytes.extend_from_slice(&value);
            if let Some(values) = self.naive.entities.get_mut(entity) {
                values.insert(number, value);
                lived += 1;
            }
        }
        let batch = (self.ids[number], bytes.as_slice());
        let outcome = ECS
            .component
            .insert_batch(&mut self.world, &entities, batch);
        assert_eq!(outcome, Ok(lived));
        assert_same(&self.world, &single);
    }

    fn remove_batch(&mut self, indices: &[Index], number: usize) {
        let entities: Vec<Entity> = indices
            .iter()
            .filter_map(|index| self.one(*index))
            .collect();
        let (mut single, mut had) = (self.world.clone(), 0);
        for entity in &entities {
            let _ = ECS.component.remove(&mut single, *entity, self.ids[number]);
            let values = self.naive.entities.get_mut(entity);
            had += usize::from(values.is_some_and(|values| values.remove(&number).is_some()));
        }
        let outcome = ECS
            .component
            .remove_batch(&mut self.world, &entities, self.ids[number]);
        assert_eq!(outcome, Ok(had));
        assert_same(&self.world, &single);
    }

    /// Recorded changes have the outcome of the same changes one by one.
    fn apply_commands(&mut self, recorded: &[(u8, Index, u8, u8)]) {
        let mut commands = Commands::default();
        // What each handle will be: the naive model of an entity; a despawned one is gone.
        let mut spawned: Vec<Option<BTreeMap<usize, Vec<u8>>>> = Vec::new();
        let mut skipped = 0;
        for (kind, index, component, seed) in recorded {
            if *kind == 0 {
                commands.spawn();
                spawned.push(Some(BTreeMap::new()));
                continue;
            }
            let choices = self.ever.len() + spawned.len();
            if choices == 0 {
                continue;
            }
            let (number, choice) = (usize::from(component % 16), index.index(choices));
            let pending = choice.checked_sub(self.ever.len());
            let entity = match pending {
                Some(pending) => Entity {
                    index: pending as u32 + 1,
                    generation: 0,
                },
                None => self.ever[choice],
            };
            let values = match pending {
                Some(pending) => spawned[pending].as_mut(),
                None => self.naive.entities.get_mut(&entity),
            };
            skipped += u32::from(values.is_none());
            match kind {
                1 => {
                    let value = value(number, *seed);
                    commands.insert(entity, (self.ids[number], &value));
                    values.map(|values| values.insert(number, value));
                }
                2 => {
                    commands.remove(entity, self.ids[number]);
                    values.map(|values| values.remove(&number));
                }
                _ => {
                    commands.despawn(entity);
                    match pending {
                        Some(pending) => drop(spawned[pending].take()),
                        None => drop(self.naive.entities.remove(&entity)),
                    }
                }
            }
        }
        let applied = ECS.entity.apply(&mut self.world, &mut commands).unwrap();
        assert_eq!(applied.skipped, skipped);
        assert_eq!(commands, Commands::default());
        assert_eq!(applied.spawned.len(), spawned.len());
        for (entity, values) in applied.spawned.into_iter().zip(spawned) {
            match values {
                Some(values) => self.enter(entity, values),
                None => self.ever.push(entity),
            }
        }
    }

    fn prepare(&mut self, fetch: u16, with: u16, without: u16) {
        let tags = numbers(u16::MAX)
            .filter(|number| SIZES[*number] == 0)
            .fold(0, |set, number| set | 1 << number);
        let (fetch, with) = (fetch & !tags, with & !(fetch & !tags));
        let without = without & !fetch & !with;
        let terms = Terms {
            fetch: self
                .some(fetch)
                .into_iter()
                .map(|component| Term {
                    component,
                    presence: Presence::Required,
                })
                .collect(),
            with: self.some(with),
            without: self.some(without),
            changed: Vec::new(),
        };
        let query = ECS.query.prepare(&mut self.world, &terms).unwrap();
        self.queries.push((query, fetch | with, without));
    }

    fn compare(&self) {
        assert_eq!(ECS.world.check(&self.world), [""; 0]);
        assert_eq!(self.world.entity_count(), self.naive.entities.len());
        for (entity, values) in &self.naive.entities {
            let slot = self.world.locate(*entity).unwrap();
            let table = &self.world.tables[slot.table.index()];
            assert_eq!(
                table.components.iter().copied().collect::<BTreeSet<_>>(),
                values.keys().map(|number| self.ids[*number]).collect()
            );
            for (number, bytes) in values.iter().filter(|(number, _)| SIZES[**number] > 0) {
                let column = &table.columns[table.place(self.ids[*number]).unwrap()];
                assert_eq!(
                    column.bytes()[slot.row as usize * bytes.len()..][..bytes.len()],
                    bytes[..]
                );
            }
        }
        for (query, with, without) in &self.queries {
            let mut found: Vec<_> = self
                .world
                .matches(*query)
                .flat_map(|table| table.entities.clone())
                .collect();
            found.sort_unstable();
            assert_eq!(found, self.naive.matching(*with, *without));
        }
    }
}

fn numbers(set: u16) -> impl Iterator<Item = usize> {
    (0..16).filter(move |number| set >> number & 1 == 1)
}

fn value(number: usize, seed: u8) -> Vec<u8> {
    (0..SIZES[number] as usize)
        .map(|byte| {
            seed.wrapping_mul(31)
                .wrapping_add(byte as u8)
                .wrapping_add(number as u8)
                | 1
        })
        .collect()
}
