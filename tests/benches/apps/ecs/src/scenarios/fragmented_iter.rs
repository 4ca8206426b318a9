//! 26 tables of 20 entities; one component that all have is written.
use core_ecs::generated::Views;
use core_ecs::{Fetch, Key, each};
use flecs_ecs::prelude::QueryAPI;

use crate::access::{hosted, linked};
use crate::components::{Content, Letter};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::sum;

const COUNT: usize = 20;

pub(crate) const SCENARIO: Scenario = Scenario {
    name: "fragmented_iter",
    repeats: 1000,
    bars: &[Bar::Faster {
        than: Library::Bevy,
        times: 2.5,
    }],
    subjects: || {
        vec![
            Subject::new(Library::Static, keyway(linked)),
            Subject::new(Library::Hosted, keyway(hosted)),
            Subject::new(Library::Hecs, hecs()),
            Subject::new(Library::Bevy, bevy()),
            Subject::new(Library::Flecs, flecs()),
            Subject::new(Library::Gecs, gecs()),
            Subject::new(Library::Plain, plain()),
        ]
    },
};

macro_rules! letters {
    ($each:ident) => {
        $each! { OnlyA InA 0, OnlyB InB 1, OnlyC InC 2, OnlyD InD 3, OnlyE InE 4, OnlyF InF 5, OnlyG InG 6, OnlyH InH 7, OnlyI InI 8, OnlyJ InJ 9, OnlyK InK 10, OnlyL InL 11, OnlyM InM 12, OnlyN InN 13, OnlyO InO 14, OnlyP InP 15, OnlyQ InQ 16, OnlyR InR 17, OnlyS InS 18, OnlyT InT 19, OnlyU InU 20, OnlyV InV 21, OnlyW InW 22, OnlyX InX 23, OnlyY InY 24, OnlyZ InZ 25 }
    };
}

fn keyway(ecs: impl Fn() -> &'static Views) -> impl FnMut(&mut Turn) {
    let mut world = core_ecs::World::default();
    let fits = "a component fits";
    let content = Content::register(&ecs().component, &mut world).expect(fits);
    for letter in 0..26 {
        let name = format!("letter {letter}");
        let letter: Key<f32> = Key::register(&ecs().component, &mut world, &name).expect(fits);
        for _ in 0..COUNT {
            let values = [letter.value(&0.0), content.value(&Content(1.0))];
            ecs()
                .entity
                .spawn(&mut world, &values)
                .expect("there is room");
        }
    }
    let query = Fetch::new(content).prepare(&ecs().query, &mut world);
    let query = query.expect("the component is known");
    move |turn| {
        turn.time(|| each!(world, query, |content: &mut Content| content.0 += 1.0));
        turn.check(|| {
            let mut found = 0_u64;
            each!(world, query, |content: &Content| found =
                found.wrapping_add(sum([&content.0])));
            found
        });
    }
}

fn hecs() -> impl FnMut(&mut Turn) {
    let mut world = hecs::World::new();
    macro_rules! spawn {
        ($($name:ident $table:ident $number:literal),*) => {
            $(world.spawn_batch((0..COUNT).map(|_| (Letter::<$number>(0.0), Content(1.0))));)*
        };
    }
    letters!(spawn);
    move |turn| {
        turn.time(|| {
            for content in world.query_mut::<&mut Content>() {
                content.0 += 1.0;
            }
        });
        turn.check(|| sum(world.query_mut::<&Content>().into_iter().map(|it| &it.0)));
    }
}

fn bevy() -> impl FnMut(&mut Turn) {
    let mut world = bevy_ecs::world::World::new();
    macro_rules! spawn {
        ($($name:ident $table:ident $number:literal),*) => {
            $(world.spawn_batch((0..COUNT).map(|_| (Letter::<$number>(0.0), Content(1.0))));)*
        };
    }
    letters!(spawn);
    let mut query = world.query::<&mut Content>();
    move |turn| {
        turn.time(|| {
            for mut content in query.iter_mut(&mut world) {
                content.0 += 1.0;
            }
        });
        turn.check(|| {
            let mut query = world.query::<&Content>();
            sum(query.iter(&world).map(|it| &it.0))
        });
    }
}

fn flecs() -> impl FnMut(&mut Turn) {
    let world = flecs_ecs::prelude::World::new();
    macro_rules! spawn {
        ($($name:ident $table:ident $number:literal),*) => {
            $(for _ in 0..COUNT {
                world.entity().set(flecs_letters::$name(0.0)).set(Content(1.0));
            })*
        };
    }
    letters!(spawn);
    let query = world.new_query::<&mut Content>();
    move |turn| {
        turn.time(|| query.each(|content| content.0 += 1.0));
        turn.check(|| {
            let mut found = 0_u64;
            world.each::<&Content>(|it| found = found.wrapping_add(sum([&it.0])));
            found
        });
    }
}

/// flecs_ecs registers no type with a constant parameter, so each letter is a type.
mod flecs_letters {
    macro_rules! declare {
        ($($name:ident $table:ident $number:literal),*) => {
            $(
                #[derive(Clone, Copy, Default, flecs_ecs::prelude::Component)]
                pub(super) struct $name(#[expect(dead_code, reason = "only its presence matters")] pub(super) f32);
            )*
        };
    }
    letters!(declare);
}

fn gecs() -> impl FnMut(&mut Turn) {
    let mut world = gecs_letters::world();
    move |turn| {
        turn.time(|| gecs_letters::step(&mut world));
        turn.check(|| gecs_letters::total(&mut world));
    }
}

mod gecs_letters {
    use gecs::prelude::*;

    use super::COUNT;
    use crate::components::Content;
    use crate::worlds::sum;

    macro_rules! declare {
        ($($name:ident $table:ident $number:literal),*) => {
            $(pub struct $name(#[expect(dead_code, reason = "only its presence matters")] pub f32);)*

            ecs_world! { $(ecs_archetype!($table, dyn, $name, Content);)* }

            pub(super) fn world() -> EcsWorld {
                let mut world = EcsWorld::default();
                for _ in 0..COUNT {
                    $(world.create::<$table>(($name(0.0), Content(1.0)));)*
                }
                world
            }
        };
    }
    letters!(declare);

    pub(super) fn step(world: &mut EcsWorld) {
        ecs_iter!(world, |content: &mut Content| content.0 += 1.0);
    }

    pub(super) fn total(world: &mut EcsWorld) -> u64 {
        let mut found = 0_u64;
        ecs_iter!(world, |content: &Content| found =
            found.wrapping_add(sum([&content.0])));
        found
    }
}

fn plain() -> impl FnMut(&mut Turn) {
    let mut tables = vec![vec![Content(1.0); COUNT]; 26];
    move |turn| {
        turn.time(|| {
            for content in tables.iter_mut().flatten() {
                content.0 += 1.0;
            }
        });
        turn.check(|| sum(tables.iter().flatten().map(|it| &it.0)));
    }
}
