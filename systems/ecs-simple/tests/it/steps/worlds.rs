//! Steps of `WorldView`, and the two worlds in each other's place.

use core_ecs::{Entity, World};

use crate::compare::same;
use crate::pair::BOND;
use crate::{Bond, FAST, PLAIN, Pair};

impl Pair {
    pub(crate) fn advance(&mut self) {
        assert_eq!(self.fast.advance(), self.plain.advance());
    }

    pub(crate) fn whole_world(&mut self) {
        match self.random.below(12) {
            0..3 => {
                FAST.storage.compact(&mut self.fast);
                PLAIN.storage.compact(&mut self.plain);
            }
            // Each System goes on with the world of the other.
            3..7 => std::mem::swap(&mut self.fast, &mut self.plain),
            7 => self.save_and_load(),
            8 if self.fast.entity_count() < 60 => {
                self.past = Some((self.fast.clone(), self.naive.clone()));
            }
            9 => self.go_back(),
            _ => self.merge(),
        }
    }

    /// Each System loads what the other has saved.
    fn save_and_load(&mut self) {
        let [fast, plain] = [FAST.world.save(&self.fast), PLAIN.world.save(&self.plain)];
        self.plain = PLAIN.world.load(&fast).unwrap();
        self.fast = FAST.world.load(&plain).unwrap();
        assert!(fast == FAST.world.save(&self.plain));
    }

    fn go_back(&mut self) {
        let Some((past, naive)) = &self.past else {
            return;
        };
        FAST.world.copy(past, &mut self.fast);
        PLAIN.world.copy(past, &mut self.plain);
        assert_eq!(self.fast, self.plain);
        self.naive = naive.clone();
        self.ever = naive.entities.keys().copied().collect();
        self.queries
            .retain(|query| query.index() < past.queries.len());
        self.readers.clear();
    }

    fn merge(&mut self) {
        let Some((past, naive)) = self.past.clone() else {
            return;
        };
        if self.fast.entity_count() > 200 {
            return;
        }
        let fast = FAST.world.merge(&mut self.fast, &past);
        same(&fast, &PLAIN.world.merge(&mut self.plain, &past));
        let handles = fast.unwrap();
        let new = |old: Entity| match past.contains(old) {
            true => handles[old.index as usize],
            false => Entity::NONE,
        };
        for (old, values) in &naive.entities {
            let entity = new(*old);
            if entity == Entity::NONE {
                assert!(is_resource(&past, *old));
                continue;
            }
            self.enter(entity, &[]);
            for (number, bytes) in values {
                let mut bytes = bytes.clone();
                if *number == BOND {
                    let bond: &mut Bond = bytemuck::from_bytes_mut(&mut bytes);
                    bond.to = new(bond.to);
                }
                self.gain(entity, *number, bytes);
            }
        }
        for (old, texts) in &naive.texts {
            self.naive.texts.insert(new(*old), texts.clone());
        }
        for (parent, children) in &naive.children {
            let children = children.iter().map(|child| new(*child)).collect();
            self.naive.children.insert(new(*parent), children);
        }
        self.naive
            .linked
            .extend(naive.linked.iter().map(|old| new(*old)));
        self.naive.linked.remove(&Entity::NONE);
        self.naive.texts.remove(&Entity::NONE);
        self.naive.children.remove(&Entity::NONE);
    }
}

fn is_resource(world: &World, entity: Entity) -> bool {
    let table = world.locate(entity).map(|slot| slot.table);
    world
        .components
        .iter()
        .any(|component| Some(component.resource) == table)
}
