//! 10 000 entities get a second component, one by one, and lose it again; all of them, or every second one.
use core_ecs::Key;
use core_ecs::generated::Views;
use flecs_ecs::prelude::{ComponentId, IdOperations};

use crate::access::{hosted, linked};
use crate::components::{A, B};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::sum;

const COUNT: usize = 10_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "add_remove, one by one",
    repeats: 1,
    bars: &[
        Bar::Faster {
            than: Library::Hecs,
            times: 1.5,
        },
        Bar::Faster {
            than: Library::Bevy,
            times: 1.5,
        },
    ],
    subjects: || subjects(1),
};

/// Every second of the 10 000.
pub(crate) const HALF: Scenario = Scenario {
    name: "add_remove every 2nd, one by one",
    repeats: 1,
    bars: &[],
    subjects: || subjects(2),
};

fn subjects(step: usize) -> Vec<Subject> {
    vec![
        Subject::new(Library::Static, keyway(linked, step)),
        Subject::new(Library::Hosted, keyway(hosted, step)),
        Subject::new(Library::Hecs, hecs(step)),
        Subject::new(Library::Bevy, bevy(step)),
        Subject::new(Library::Flecs, flecs(step)),
    ]
}

fn keyway(ecs: impl Fn() -> &'static Views, step: usize) -> impl FnMut(&mut Turn) {
    let mut world = core_ecs::World::default();
    let fits = "a component fits";
    let a: Key<A> = A::register(&ecs().component, &mut world).expect(fits);
    let b: Key<B> = B::register(&ecs().component, &mut world).expect(fits);
    let spawn = |row| ecs().entity.spawn(&mut world, &[a.value(&A(row as f32))]);
    let entities: Result<Vec<_>, _> = (0..COUNT).map(spawn).collect();
    let entities = entities.expect("there is room");
    move |turn| {
        turn.time(|| {
            for entity in entities.iter().step_by(step) {
                let added = ecs()
                    .component
                    .insert(&mut world, *entity, b.value(&B(0.0)));
                added.expect("the entity lives");
            }
            for entity in entities.iter().step_by(step) {
                let removed = ecs().component.remove(&mut world, *entity, b.id);
                assert_eq!(removed, Ok(true), "the entity has it");
            }
        });
        turn.check(|| {
            sum(entities
                .iter()
                .filter_map(|it| world.get(a, *it))
                .map(|it| &it.0))
        });
    }
}

fn hecs(step: usize) -> impl FnMut(&mut Turn) {
    let mut world = hecs::World::new();
    let entities: Vec<_> = (0..COUNT)
        .map(|row| world.spawn((A(row as f32),)))
        .collect();
    move |turn| {
        turn.time(|| {
            for entity in entities.iter().step_by(step) {
                world.insert_one(*entity, B(0.0)).expect("the entity lives");
            }
            for entity in entities.iter().step_by(step) {
                world.remove_one::<B>(*entity).expect("the entity has it");
            }
        });
        turn.check(|| sum(world.query_mut::<&A>().into_iter().map(|it| &it.0)));
    }
}

fn bevy(step: usize) -> impl FnMut(&mut Turn) {
    let mut world = bevy_ecs::world::World::new();
    let entities: Vec<_> = (0..COUNT)
        .map(|row| world.spawn(A(row as f32)).id())
        .collect();
    move |turn| {
        turn.time(|| {
            for entity in entities.iter().step_by(step) {
                world.entity_mut(*entity).insert(B(0.0));
            }
            for entity in entities.iter().step_by(step) {
                world.entity_mut(*entity).remove::<B>();
            }
        });
        turn.check(|| {
            let mut query = world.query::<&A>();
            sum(query.iter(&world).map(|it| &it.0))
        });
    }
}

fn flecs(step: usize) -> impl FnMut(&mut Turn) {
    let world = flecs_ecs::prelude::World::new();
    let entities: Vec<_> = (0..COUNT)
        .map(|row| world.entity().set(A(row as f32)).id())
        .collect();
    move |turn| {
        turn.time(|| {
            for entity in entities.iter().step_by(step) {
                world.entity_from_id(*entity).set(B(0.0));
            }
            for entity in entities.iter().step_by(step) {
                world.entity_from_id(*entity).remove(B::id());
            }
        });
        turn.check(|| {
            let mut found = 0_u64;
            world.each::<&A>(|it| found = found.wrapping_add(sum([&it.0])));
            found
        });
    }
}
