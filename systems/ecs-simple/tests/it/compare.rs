//! Both Systems, and how their answers and worlds are compared.

use std::fmt::Debug;
use std::mem::discriminant;

use core_ecs::generated::Views;
use core_ecs::{Column, EcsError, Statistics, World};

use crate::Pair;
use crate::pair::LABEL;

/// The System that is fast.
pub(crate) const FAST: Views = systems_ecs::generated::LINKED;

/// The System that is plain.
pub(crate) const PLAIN: Views = systems_ecs_simple::generated::LINKED;

/// Fails where two answers differ. Of two refusals the kinds are compared: where two things are wrong, either may be named.
#[track_caller]
pub(crate) fn same<T: PartialEq + Debug>(fast: &Result<T, EcsError>, plain: &Result<T, EcsError>) {
    match (fast, plain) {
        (Err(fast), Err(plain)) => assert_eq!(
            discriminant(fast),
            discriminant(plain),
            "{fast:?} {plain:?}"
        ),
        _ => assert_eq!(fast, plain),
    }
}

impl Pair {
    /// Fails where the worlds differ from each other or from the naive model.
    pub(crate) fn compare(&self) {
        for views in [&FAST, &PLAIN] {
            assert_eq!(views.world.check(&self.fast), [""; 0]);
            assert_eq!(views.world.check(&self.plain), [""; 0]);
        }
        let saved = FAST.world.save(&self.fast);
        assert!(saved == FAST.world.save(&self.plain), "the worlds differ");
        assert!(
            saved == PLAIN.world.save(&self.plain),
            "what is saved differs"
        );
        assert_eq!(ticks(&self.fast), ticks(&self.plain), "ticks");
        let [fast, plain] =
            [(&FAST, &self.fast), (&PLAIN, &self.plain)].map(|(views, world)| Statistics {
                // How much room is spare is each System's own.
                reserved_bytes: 0,
                ..views.world.statistics(world)
            });
        assert_eq!(fast, plain);
        assert_eq!(
            FAST.world.statistics(&self.plain),
            PLAIN.world.statistics(&self.plain)
        );
        self.compare_values();
    }

    fn compare_values(&self) {
        let world = &self.fast;
        assert_eq!(world.entity_count(), self.naive.entities.len());
        for (entity, values) in &self.naive.entities {
            let slot = world.locate(*entity).unwrap();
            let table = &world.tables[slot.table.index()];
            let mut components = Vec::new();
            for (number, bytes) in values {
                let id = self.ids[*number];
                components.push(id);
                if let Some(place) = table.place(id) {
                    let size = table.columns[place].size as usize;
                    let row = &table.columns[place].bytes()[slot.row as usize * size..][..size];
                    let from = if *number == LABEL { size - 4 } else { 0 };
                    assert_eq!(
                        row[from..],
                        bytes[from..],
                        "component {number} of {entity:?}"
                    );
                }
            }
            if self.naive.linked.contains(entity) {
                components.extend(world.links);
                components.sort();
            }
            assert_eq!(table.components, components);
            assert_eq!(world.parent(*entity), self.naive.parent(*entity));
            assert!(world.children(*entity).eq(self.naive.children(*entity)));
        }
        for (entity, texts) in &self.naive.texts {
            let text = |field: fn(&crate::Label) -> core_ecs::Text| {
                world.text(self.label, *entity, field).unwrap()
            };
            assert_eq!(
                [text(|label| label.short), text(|label| label.long)],
                *texts
            );
        }
    }
}

/// When each run of rows was written; what is saved has less of it.
fn ticks(world: &World) -> Vec<&[u64]> {
    let tables = world.tables.iter();
    tables
        .flat_map(|table| {
            let used = table.rows().div_ceil(Column::CHUNK);
            table
                .columns
                .iter()
                .map(move |column| &column.chunks[..used])
        })
        .collect()
}
