//! The handle of all bodies of a world.

use core_ecs::{Entity, QueryId, World};
use keyway::model;

use crate::{Gm, Position, Velocity};

/// All entities of a world that have a [`Position`], a [`Velocity`] and a [`Gm`], those that are spawned later included.
///
/// [`IntegratorView::bodies`](crate::IntegratorView::bodies) makes it. It is plain data and means the same in clones of
/// the world.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub struct Bodies {
    /// The query that fetches position, velocity and gravitational parameter, in this order.
    pub query: QueryId,
}

impl Bodies {
    /// Every body with its values, in the order of the tables, which is the same in each run.
    ///
    /// # Panics
    /// When the handle belongs to another world.
    #[inline]
    pub fn iter(self, world: &World) -> impl Iterator<Item = (Entity, &Position, &Velocity, &Gm)> {
        let (query, tables, _) = world.parts(self.query);
        (0..query.tables.len()).flat_map(move |at| {
            let (entities, [position, velocity, gm]) =
                tables[query.tables[at].index()].split(query.columns(at));
            let rows = entities.len();
            let places = position.rows::<Position>(0..rows).iter();
            let speeds = velocity.rows::<Velocity>(0..rows).iter();
            let values = places.zip(speeds).zip(gm.rows::<Gm>(0..rows));
            entities
                .iter()
                .zip(values)
                .map(|(entity, ((place, speed), gm))| (*entity, place, speed, gm))
        })
    }

    /// Calls `write` for every body, in the order of [`Bodies::iter`], with what may be written.
    ///
    /// # Panics
    /// When the handle belongs to another world.
    #[inline]
    pub fn each_mut(self, world: &mut World, mut write: impl FnMut(&mut Position, &mut Velocity)) {
        let (query, tables, tick) = world.parts_mut(self.query);
        for at in 0..query.tables.len() {
            let [position, velocity, _] = query.columns(at);
            let (entities, [position, velocity]) =
                tables[query.tables[at].index()].split_mut([position, velocity]);
            let rows = entities.len();
            let speeds = velocity.rows_mut::<Velocity>(0..rows, tick);
            for (place, speed) in position
                .rows_mut::<Position>(0..rows, tick)
                .iter_mut()
                .zip(speeds)
            {
                write(place, speed);
            }
        }
    }
}
