//! A new world and 10 000 entities, a call for each.
use core_ecs::generated::Views;
use flecs_ecs::prelude::{ComponentId, World};

use crate::access::{hosted, linked};
use crate::components::{Position, Transform};
use crate::measure::{Library, Scenario, Subject, Turn};
use crate::worlds::units::{GecsWorld, Vectors, unit};
use crate::worlds::{sum, units};

const COUNT: usize = 10_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "insert, one by one",
    repeats: 2,
    bars: &[],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Hecs, hecs),
            Subject::new(Library::Bevy, bevy),
            Subject::new(Library::Flecs, flecs()),
            Subject::new(Library::Gecs, gecs),
            Subject::new(Library::Plain, plain),
        ]
    },
};

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let work = move || {
        let mut units = units::keyway(ecs());
        for row in 0..COUNT {
            let (transform, position, rotation, velocity) = unit(row);
            let values = [
                units.keys.0.value(&transform),
                units.keys.1.value(&position),
                units.keys.2.value(&rotation),
                units.keys.3.value(&velocity),
            ];
            ecs()
                .entity
                .spawn(&mut units.world, &values)
                .expect("there is room");
        }
        units
    };
    move |turn| {
        turn.time(&work);
        turn.check(|| {
            let units = work();
            let positions = units.world.column(units.keys.1, units.table);
            sum(positions.unwrap_or_default().iter().map(|it| &it.0[0]))
        });
    }
}

fn hecs(turn: &mut Turn) {
    let work = || {
        let mut world = hecs::World::new();
        for row in 0..COUNT {
            world.spawn(unit(row));
        }
        world
    };
    turn.time(work);
    turn.check(|| {
        sum(work()
            .query_mut::<&Position>()
            .into_iter()
            .map(|it| &it.0[0]))
    });
}

fn bevy(turn: &mut Turn) {
    let work = || {
        let mut world = bevy_ecs::world::World::new();
        for row in 0..COUNT {
            world.spawn(unit(row));
        }
        world
    };
    turn.time(work);
    turn.check(|| {
        let mut world = work();
        let mut query = world.query::<&Position>();
        sum(query.iter(&world).map(|it| &it.0[0]))
    });
}

/// Making its world costs more than all this, so it keeps one and deletes what it has made.
fn flecs() -> impl FnMut(&mut Turn) {
    let world = World::new();
    let fill = |world: &World| {
        for row in 0..COUNT {
            let (transform, position, rotation, velocity) = unit(row);
            world
                .entity()
                .set(transform)
                .set(position)
                .set(rotation)
                .set(velocity);
        }
    };
    move |turn| {
        turn.time(|| {
            fill(&world);
            world.delete_entities_with(Transform::id());
        });
        turn.check(|| {
            fill(&world);
            let mut found = 0_u64;
            world.each::<&Position>(|it| found = found.wrapping_add(sum([&it.0[0]])));
            world.delete_entities_with(Transform::id());
            found
        });
    }
}

fn gecs(turn: &mut Turn) {
    let work = || {
        let mut world = GecsWorld::default();
        for row in 0..COUNT {
            units::gecs_spawn(&mut world, unit(row));
        }
        world
    };
    turn.time(work);
    turn.check(|| units::gecs_sum(&mut work()));
}

fn plain(turn: &mut Turn) {
    let work = || {
        let mut vectors = Vectors::default();
        for row in 0..COUNT {
            let (transform, position, rotation, velocity) = unit(row);
            vectors.transforms.push(transform);
            vectors.positions.push(position);
            vectors.rotations.push(rotation);
            vectors.velocities.push(velocity);
        }
        vectors
    };
    turn.time(work);
    turn.check(|| sum(work().positions.iter().map(|it| &it.0[0])));
}
