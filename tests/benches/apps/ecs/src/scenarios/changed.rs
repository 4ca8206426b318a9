//! 1 000 of 100 000 positions were written; what is derived from them is brought up to date.
//!
//! Keyway may visit rows beside the changed ones, bevy_ecs looks at the tick of every row. The work is such that a row more
//! does no harm, and both come to the same values.
use core_ecs::generated::Views;
use core_ecs::{Fetch, each_changed};

use crate::access::{hosted, linked};
use crate::components::{Position, Velocity};
use crate::measure::{Library, Scenario, Subject, Turn};
use crate::worlds::{movers, shuffled, sum};

const COUNT: usize = 100_000;
const WRITTEN: usize = 1_000;

/// The written ones lie in one run.
pub(crate) const TOGETHER: Scenario = Scenario {
    name: "changed, 1 % in one run",
    repeats: 5,
    bars: &[],
    subjects: || subjects(|row| row < WRITTEN),
};

/// The written ones lie in all chunks.
pub(crate) const SCATTERED: Scenario = Scenario {
    name: "changed, 1 % scattered",
    repeats: 5,
    bars: &[],
    subjects: || subjects(|row| row.is_multiple_of(COUNT / WRITTEN)),
};

fn subjects(is_written: fn(usize) -> bool) -> Vec<Subject> {
    let rows: Vec<_> = shuffled((0..COUNT).filter(|row| is_written(*row)).collect());
    vec![
        Subject::new(Library::Static, keyway(linked, rows.clone())),
        Subject::new(Library::Hosted, keyway(hosted, rows.clone())),
        Subject::new(Library::Bevy, bevy(rows)),
    ]
}

fn derive(velocity: &mut Velocity, position: &Position) {
    velocity.0 = position.0.map(|it| it * 0.5);
}

fn keyway(ecs: impl Fn() -> &'static Views, rows: Vec<usize>) -> impl FnMut(&mut Turn) {
    let mut movers = movers::keyway(ecs(), COUNT);
    let query = Fetch::new(movers.velocity)
        .and(movers.position)
        .changed(movers.position)
        .prepare(&ecs().query, &mut movers.world)
        .expect("the components are known");
    let entities = movers.world.tables[movers.table.index()].entities.clone();
    let written: Vec<_> = rows.into_iter().map(|row| entities[row]).collect();
    let (world, position) = (std::cell::RefCell::new(movers.world), movers.position);
    move |turn| {
        turn.time_given(
            || {
                let mut world = world.borrow_mut();
                let since = world.advance();
                for entity in &written {
                    let position = world.get_mut(position, *entity);
                    position.expect("the entity lives").0[0] += 1.0;
                }
                since
            },
            |since| {
                let world = &mut *world.borrow_mut();
                each_changed!(
                    world,
                    query,
                    since,
                    |velocity: &mut Velocity, position: &Position| { derive(velocity, position) }
                );
            },
        );
        turn.check(|| {
            let velocities = world.borrow();
            let velocities = written
                .iter()
                .filter_map(|it| velocities.get(movers.velocity, *it));
            sum(velocities.map(|it| &it.0[0]))
        });
    }
}

fn bevy(rows: Vec<usize>) -> impl FnMut(&mut Turn) {
    let mut world = bevy_ecs::world::World::new();
    let entities: Vec<_> = world.spawn_batch((0..COUNT).map(movers::mover)).collect();
    let written: Vec<_> = rows.into_iter().map(|row| entities[row]).collect();
    let mut query =
        world.query_filtered::<(&mut Velocity, &Position), bevy_ecs::query::Changed<Position>>();
    let world = std::cell::RefCell::new(world);
    move |turn| {
        turn.time_given(
            || {
                let mut world = world.borrow_mut();
                world.clear_trackers();
                for entity in &written {
                    let position = world.get_mut::<Position>(*entity);
                    position.expect("the entity lives").0[0] += 1.0;
                }
            },
            |()| {
                for (mut velocity, position) in query.iter_mut(&mut world.borrow_mut()) {
                    derive(&mut velocity, position);
                }
            },
        );
        turn.check(|| {
            let world = world.borrow();
            let velocities = written.iter().filter_map(|it| world.get::<Velocity>(*it));
            sum(velocities.map(|it| &it.0[0]))
        });
    }
}
