//! 10 000 entities get a second component in one call and lose it in another; all of them, or every second one.
use std::borrow::Cow;

use core_ecs::Key;
use core_ecs::generated::Views;

use crate::access::{hosted, linked};
use crate::components::{A, B};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::sum;

const COUNT: usize = 10_000;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "add_remove, batch",
    repeats: 5,
    bars: &[Bar::Own {
        scenario: Cow::Borrowed("add_remove, one by one"),
        times: 3.0,
    }],
    subjects: || subjects(1),
};

/// Every second of the 10 000.
pub(crate) const HALF: Scenario = Scenario {
    name: "add_remove every 2nd, batch",
    repeats: 5,
    bars: &[Bar::Own {
        scenario: Cow::Borrowed("add_remove every 2nd, one by one"),
        times: 3.0,
    }],
    subjects: || subjects(2),
};

fn subjects(step: usize) -> Vec<Subject> {
    vec![
        Subject::new(Library::Static, keyway(linked, step)),
        Subject::new(Library::Hosted, keyway(hosted, step)),
        Subject::new(Library::Hecs, hecs(step)),
        Subject::new(Library::Bevy, bevy(step)),
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
    let chosen: Vec<_> = entities.iter().copied().step_by(step).collect();
    move |turn| {
        turn.time(|| {
            let value = B(0.0);
            let added = ecs()
                .component
                .insert_batch(&mut world, &chosen, b.value(&value));
            assert_eq!(added, Ok(chosen.len()), "all live");
            let removed = ecs().component.remove_batch(&mut world, &chosen, b.id);
            assert_eq!(removed, Ok(chosen.len()), "all have it");
        });
        turn.check(|| {
            let values = entities.iter().filter_map(|it| world.get(a, *it));
            sum(values.map(|it| &it.0))
        });
    }
}

/// It has no call for many: one by one.
fn hecs(step: usize) -> impl FnMut(&mut Turn) {
    let mut world = hecs::World::new();
    let entities: Vec<_> = (0..COUNT)
        .map(|row| world.spawn((A(row as f32),)))
        .collect();
    let chosen: Vec<_> = entities.into_iter().step_by(step).collect();
    move |turn| {
        turn.time(|| {
            for entity in &chosen {
                world.insert_one(*entity, B(0.0)).expect("the entity lives");
            }
            for entity in &chosen {
                world.remove_one::<B>(*entity).expect("the entity has it");
            }
        });
        turn.check(|| sum(world.query_mut::<&A>().into_iter().map(|it| &it.0)));
    }
}

/// It has a call to add to many, none to remove from many.
fn bevy(step: usize) -> impl FnMut(&mut Turn) {
    let mut world = bevy_ecs::world::World::new();
    let entities: Vec<_> = (0..COUNT)
        .map(|row| world.spawn(A(row as f32)).id())
        .collect();
    let chosen: Vec<_> = entities.into_iter().step_by(step).collect();
    move |turn| {
        turn.time(|| {
            world.insert_batch(chosen.iter().map(|entity| (*entity, B(0.0))));
            for entity in &chosen {
                world.entity_mut(*entity).remove::<B>();
            }
        });
        turn.check(|| {
            let mut query = world.query::<&A>();
            sum(query.iter(&world).map(|it| &it.0))
        });
    }
}
