//! Steps of `EntityView`, one by one and many.

use core_ecs::{ComponentId, Entity, TableId};

use crate::compare::same;
use crate::pair::LABEL;
use crate::{FAST, PLAIN, Pair};

impl Pair {
    pub(crate) fn spawn(&mut self) {
        let set = self.set();
        let mut values: Vec<(ComponentId, Vec<u8>)> = Vec::new();
        for number in &set {
            values.push((self.ids[*number], self.value(*number)));
        }
        let right = !self.random.one_in(40);
        if !right {
            self.spoil(&mut values);
        }
        let turn = self.random.below(values.len());
        values.rotate_left(turn);
        let arguments: Vec<(ComponentId, &[u8])> = values
            .iter()
            .map(|(id, bytes)| (*id, bytes.as_slice()))
            .collect();
        let fast = FAST.entity.spawn(&mut self.fast, &arguments);
        same(&fast, &PLAIN.entity.spawn(&mut self.plain, &arguments));
        assert!(fast.is_ok() || !right);
        if let Ok(entity) = fast {
            self.enter(entity, &[]);
            for (id, bytes) in values {
                let number = self.ids.iter().position(|known| *known == id).unwrap();
                self.gain(entity, number, bytes);
            }
        }
    }

    /// Makes a list of values one that is most likely refused.
    fn spoil(&mut self, values: &mut Vec<(ComponentId, Vec<u8>)>) {
        match self.random.below(3) {
            0 => values.push((ComponentId(10_000), Vec::new())),
            1 => values.extend(values.first().cloned()),
            _ => {
                if let Some((_, bytes)) = values.first_mut() {
                    bytes.push(0);
                }
            }
        }
    }

    pub(crate) fn spawn_batch(&mut self) {
        let set = self.set();
        let ids = self.ids_of(&set);
        let mut table = FAST.storage.table(&mut self.fast, &ids).unwrap();
        assert_eq!(PLAIN.storage.table(&mut self.plain, &ids), Ok(table));
        if self.random.one_in(30) {
            table = TableId(50_000);
        }
        let count = self.random.below(12) as u32;
        let fast = FAST.entity.spawn_batch(&mut self.fast, table, count);
        same(
            &fast,
            &PLAIN.entity.spawn_batch(&mut self.plain, table, count),
        );
        let Ok(rows) = fast else {
            return;
        };
        let entities = self.fast.tables[table.index()].entities[rows].to_vec();
        for entity in entities {
            self.enter(entity, &set);
        }
    }

    pub(crate) fn reserve(&mut self) {
        let count = self.random.below(6) as u32;
        let fast = FAST.entity.reserve(&mut self.fast, count);
        same(&fast, &PLAIN.entity.reserve(&mut self.plain, count));
        for entity in fast.unwrap() {
            self.enter(entity, &[]);
        }
    }

    pub(crate) fn despawn(&mut self) {
        let entity = self.one();
        let lived = self.naive.despawn(entity);
        assert_eq!(FAST.entity.despawn(&mut self.fast, entity), lived);
        assert_eq!(PLAIN.entity.despawn(&mut self.plain, entity), lived);
    }

    pub(crate) fn despawn_batch(&mut self) {
        let entities = self.some(12);
        let lived = entities
            .iter()
            .filter(|entity| self.naive.despawn(**entity))
            .count();
        let fast = FAST.entity.despawn_batch(&mut self.fast, &entities);
        let plain = PLAIN.entity.despawn_batch(&mut self.plain, &entities);
        assert_eq!((fast, plain), (lived, lived));
    }

    /// A new entity with these components, of zeros.
    pub(crate) fn enter(&mut self, entity: Entity, set: &[usize]) {
        assert!(!self.naive.lives(entity), "a handle is given out once");
        self.naive.entities.insert(entity, Default::default());
        for number in set {
            let size = self.fast.components[self.ids[*number].index()]
                .description
                .size;
            self.gain(entity, *number, vec![0; size as usize]);
        }
        self.remember(entity);
    }

    /// An entity has a new value, without texts.
    pub(crate) fn gain(&mut self, entity: Entity, number: usize, bytes: Vec<u8>) {
        if number == LABEL {
            self.naive.texts.insert(entity, Default::default());
        }
        let values = self.naive.entities.get_mut(&entity).unwrap();
        values.insert(number, bytes);
    }

    /// An entity has a component no more; returns whether it had it.
    pub(crate) fn lose(&mut self, entity: Entity, number: usize) -> bool {
        if number == LABEL {
            self.naive.texts.remove(&entity);
        }
        let values = self.naive.entities.get_mut(&entity);
        values.is_some_and(|values| values.remove(&number).is_some())
    }
}
