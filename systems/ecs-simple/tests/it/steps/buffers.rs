//! Steps with a buffer of commands.

use core_ecs::{Applied, Commands, Entity};

use crate::compare::same;
use crate::pair::BOND;
use crate::{Bond, FAST, PLAIN, Pair};

impl Pair {
    pub(crate) fn apply(&mut self) {
        let mut commands = Commands::default();
        for _ in 0..self.random.below(30) {
            self.record(&mut commands);
        }
        let mut other = commands.clone();
        let recorded = commands.clone();
        let fast = FAST.entity.apply(&mut self.fast, &mut commands);
        same(&fast, &PLAIN.entity.apply(&mut self.plain, &mut other));
        assert_eq!(commands, other);
        match fast {
            Ok(applied) => self.follow(&recorded, &applied),
            Err(_) => assert_eq!(commands, recorded),
        }
    }

    fn record(&mut self, commands: &mut Commands) {
        let entity = self.named(commands);
        let (number, id) = self.component();
        match self.random.below(10) {
            0..2 => drop(commands.spawn()),
            2..6 => {
                let mut bytes = self.value(number);
                if number == BOND {
                    let bond: &mut Bond = bytemuck::from_bytes_mut(&mut bytes);
                    bond.to = self.named(commands);
                }
                if self.random.one_in(500) {
                    bytes.push(0);
                }
                commands.insert(entity, (id, &bytes));
            }
            6..8 => commands.remove(entity, id),
            _ => commands.despawn(entity),
        }
    }

    /// An entity of the world, or one that the buffer spawns.
    fn named(&mut self, commands: &Commands) -> Entity {
        if commands.pending > 0 && self.random.one_in(2) {
            return Entity {
                index: 1 + self.random.below(commands.pending as usize) as u32,
                generation: 0,
            };
        }
        let entity = self.one();
        match entity.generation {
            // A buffer that names what it has not given out is refused as a whole; that is to be rare.
            0 if !self.random.one_in(10) => self.ever.first().copied().unwrap_or(entity),
            _ => entity,
        }
    }

    /// Does in the naive world what was recorded, one by one; who is despawned goes in the end.
    fn follow(&mut self, commands: &Commands, applied: &Applied) {
        let real = |entity: Entity| match entity.generation {
            0 => (entity.index as usize)
                .checked_sub(1)
                .and_then(|place| applied.spawned.get(place))
                .copied()
                .unwrap_or(entity),
            _ => entity,
        };
        for entity in &applied.spawned {
            self.enter(*entity, &[]);
        }
        let (mut gone, mut skipped) = (Vec::new(), 0);
        for operation in &commands.operations {
            let entity = real(operation.entity);
            let number = self.ids.iter().position(|id| *id == operation.component);
            // A made-up handle may be the one that somebody gets by this buffer.
            let guessed = applied.spawned.contains(&operation.entity);
            if guessed || !self.naive.lives(entity) || gone.contains(&entity) {
                skipped += 1;
                continue;
            }
            match (operation.kind, number) {
                (core_ecs::OperationKind::Insert, Some(number)) => {
                    let mut bytes = commands.value(operation).to_vec();
                    if number == BOND {
                        let mut bond: Bond = bytemuck::pod_read_unaligned(&bytes);
                        bond.to = real(bond.to);
                        bytes = bytemuck::bytes_of(&bond).to_vec();
                    }
                    self.gain(entity, number, bytes);
                }
                (core_ecs::OperationKind::Remove, Some(number)) => {
                    self.lose(entity, number);
                }
                (core_ecs::OperationKind::Despawn, _) => gone.push(entity),
                _ => {}
            }
        }
        for entity in gone {
            self.naive.despawn(entity);
        }
        assert_eq!(applied.skipped, skipped);
    }
}
