//! Steps of `ComponentView`, and values that are written in place.

use core_ecs::{ComponentId, EcsError};

use crate::compare::same;
use crate::pair::SIZES;
use crate::{FAST, PLAIN, Pair};

impl Pair {
    pub(crate) fn insert(&mut self) {
        let (entity, (number, mut id)) = (self.one(), self.component());
        let mut bytes = self.value(number);
        let right = !self.random.one_in(60);
        if !right && self.random.one_in(2) {
            id = ComponentId::NONE;
        } else if !right {
            bytes.push(1);
        }
        let fast = FAST.component.insert(&mut self.fast, entity, (id, &bytes));
        let plain = PLAIN
            .component
            .insert(&mut self.plain, entity, (id, &bytes));
        same(&fast, &plain);
        assert_eq!(fast.is_ok(), right && self.naive.lives(entity));
        if fast.is_ok() {
            self.gain(entity, number, bytes);
        }
    }

    pub(crate) fn insert_batch(&mut self) {
        let (entities, (number, id)) = (self.some(40), self.component());
        let count = match self.random.below(8) {
            0 => 1,
            1 => entities.len() + 1,
            _ => entities.len(),
        };
        let values: Vec<Vec<u8>> = (0..count).map(|_| self.value(number)).collect();
        let bytes = values.concat();
        let batch = (id, bytes.as_slice());
        let fast = FAST
            .component
            .insert_batch(&mut self.fast, &entities, batch);
        let plain = PLAIN
            .component
            .insert_batch(&mut self.plain, &entities, batch);
        same(&fast, &plain);
        let Ok(lived) = fast else {
            return;
        };
        let mut expected = 0;
        for (place, entity) in entities.iter().enumerate() {
            if self.naive.lives(*entity) {
                let value = values.get(place).or(values.last()).cloned();
                self.gain(*entity, number, value.unwrap_or_default());
                expected += 1;
            }
        }
        assert_eq!(lived, expected);
    }

    pub(crate) fn remove(&mut self) {
        let (entity, (number, id)) = (self.one(), self.component());
        let fast = FAST.component.remove(&mut self.fast, entity, id);
        same(&fast, &PLAIN.component.remove(&mut self.plain, entity, id));
        let expected = match self.naive.lives(entity) {
            true => Ok(self.lose(entity, number)),
            false => Err(EcsError::NoEntity { entity }),
        };
        assert_eq!(fast, expected);
    }

    pub(crate) fn remove_batch(&mut self) {
        let (entities, (number, id)) = (self.some(40), self.component());
        let fast = FAST.component.remove_batch(&mut self.fast, &entities, id);
        let plain = PLAIN.component.remove_batch(&mut self.plain, &entities, id);
        same(&fast, &plain);
        let mut had = 0;
        for entity in entities {
            had += usize::from(self.lose(entity, number));
        }
        assert_eq!(fast, Ok(had));
        let unknown = ComponentId(10_000);
        let fast = FAST.component.remove_batch(&mut self.fast, &[], unknown);
        assert_eq!(fast, Err(EcsError::NoComponent { id: 10_000 }));
    }

    pub(crate) fn set_resource(&mut self) {
        let (number, id) = self.component();
        let bytes = self.value(number);
        let alone = self.naive.alone(number);
        let fast = FAST.component.set_resource(&mut self.fast, (id, &bytes));
        let plain = PLAIN.component.set_resource(&mut self.plain, (id, &bytes));
        same(&fast, &plain);
        if let Ok(entity) = fast {
            if !self.naive.lives(entity) {
                assert_eq!(alone, []);
                self.enter(entity, &[]);
            }
            self.gain(entity, number, bytes);
            assert_eq!(self.naive.alone(number), [entity]);
        } else {
            assert_ne!(alone, []);
        }
    }

    /// A value is written without a View, in both worlds by the same code.
    pub(crate) fn write_value(&mut self) {
        let (entity, number) = (self.one(), self.random.below(SIZES.len()));
        let bytes = self.value(number);
        let Some(values) = self.naive.entities.get_mut(&entity) else {
            return;
        };
        if !values.contains_key(&number) || bytes.is_empty() {
            return;
        }
        for world in [&mut self.fast, &mut self.plain] {
            let slot = world.locate(entity).unwrap();
            let (row, tick) = (slot.row as usize, world.tick);
            let table = &mut world.tables[slot.table.index()];
            let place = table.place(self.ids[number]).unwrap();
            let column = &mut table.columns[place];
            column.stamp(row, tick);
            column.bytes_mut()[row * bytes.len()..][..bytes.len()].copy_from_slice(&bytes);
        }
        values.insert(number, bytes);
    }

    pub(crate) fn write_text(&mut self) {
        let (entity, long) = (self.one(), self.random.one_in(2));
        let text = "text ".repeat(self.random.below(12));
        let key = self.label;
        let written = [&mut self.fast, &mut self.plain].map(|world| match long {
            true => world.set_text(key, entity, |label| &mut label.long, &text),
            false => world.set_text(key, entity, |label| &mut label.short, &text),
        });
        let texts = self.naive.texts.get_mut(&entity);
        assert_eq!(written, [texts.is_some(); 2]);
        if let Some(texts) = texts {
            texts[usize::from(long)] = text;
        }
    }
}
