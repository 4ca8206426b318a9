//! Three systems that swap pairs of components, run as a schedule on one thread.
use std::mem::swap;

use bevy_ecs::schedule::{Schedule, SingleThreadedExecutor};
use bevy_ecs::system::Query;
use core_ecs::generated::Views;
use flecs_ecs::prelude::{SystemAPI, World};

use crate::access::{hosted, linked};
use crate::components::{A, B, C, D, E};
use crate::measure::{Bar, Library, Scenario, Subject, Turn};
use crate::worlds::{pairs, sum};

/// 10 000 entities in each of the four tables.
pub(crate) const SCENARIO: Scenario = Scenario {
    name: "schedule, 1 thread",
    repeats: 10,
    bars: &[Bar::Faster {
        than: Library::Bevy,
        times: 4.0,
    }],
    subjects: || subjects(10_000),
};

/// 100 000 entities in each of the four tables.
pub(crate) const LARGE: Scenario = Scenario {
    name: "schedule_large, 1 thread",
    repeats: 1,
    bars: &[],
    subjects: || subjects(100_000),
};

fn subjects(count: usize) -> Vec<Subject> {
    vec![
        Subject::new(Library::Static, keyway(linked, count)),
        Subject::new(Library::Hosted, keyway(hosted, count)),
        Subject::new(Library::Hecs, hecs(count)),
        Subject::new(Library::Bevy, bevy(count)),
        Subject::new(Library::Flecs, flecs(count)),
        Subject::new(Library::Gecs, gecs(count)),
    ]
}

fn keyway(ecs: impl Fn() -> &'static Views, count: usize) -> impl FnMut(&mut Turn) {
    let mut pairs = pairs::keyway(ecs(), count);
    move |turn| {
        turn.time(|| pairs.run(|lanes, run| lanes.into_iter().for_each(run)));
        turn.check(|| pairs.total());
    }
}

/// It has no schedule: the three loops by hand.
fn hecs(count: usize) -> impl FnMut(&mut Turn) {
    let mut world = pairs::hecs(count);
    move |turn| {
        turn.time(|| {
            for (a, b) in world.query_mut::<(&mut A, &mut B)>() {
                swap(&mut a.0, &mut b.0);
            }
            for (c, d) in world.query_mut::<(&mut C, &mut D)>() {
                swap(&mut c.0, &mut d.0);
            }
            for (c, e) in world.query_mut::<(&mut C, &mut E)>() {
                swap(&mut c.0, &mut e.0);
            }
        });
        turn.check(|| {
            let a = sum(world.query_mut::<&A>().into_iter().map(|it| &it.0));
            a.wrapping_add(sum(world.query_mut::<&C>().into_iter().map(|it| &it.0)))
        });
    }
}

fn bevy(count: usize) -> impl FnMut(&mut Turn) {
    fn ab(mut query: Query<(&mut A, &mut B)>) {
        for (mut a, mut b) in &mut query {
            swap(&mut a.0, &mut b.0);
        }
    }
    fn cd(mut query: Query<(&mut C, &mut D)>) {
        for (mut c, mut d) in &mut query {
            swap(&mut c.0, &mut d.0);
        }
    }
    fn ce(mut query: Query<(&mut C, &mut E)>) {
        for (mut c, mut e) in &mut query {
            swap(&mut c.0, &mut e.0);
        }
    }
    let mut world = pairs::bevy(count);
    let mut schedule = Schedule::default();
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.add_systems((ab, cd, ce));
    move |turn| {
        turn.time(|| schedule.run(&mut world));
        turn.check(|| {
            let a = sum(world.query::<&A>().iter(&world).map(|it| &it.0));
            a.wrapping_add(sum(world.query::<&C>().iter(&world).map(|it| &it.0)))
        });
    }
}

fn flecs(count: usize) -> impl FnMut(&mut Turn) {
    let world = World::new();
    pairs::flecs(&world, count);
    world
        .system::<(&mut A, &mut B)>()
        .each(|(a, b)| swap(&mut a.0, &mut b.0));
    world
        .system::<(&mut C, &mut D)>()
        .each(|(c, d)| swap(&mut c.0, &mut d.0));
    world
        .system::<(&mut C, &mut E)>()
        .each(|(c, e)| swap(&mut c.0, &mut e.0));
    move |turn| {
        turn.time(|| world.progress());
        turn.check(|| {
            let mut found = 0_u64;
            world.each::<&A>(|it| found = found.wrapping_add(sum([&it.0])));
            world.each::<&C>(|it| found = found.wrapping_add(sum([&it.0])));
            found
        });
    }
}

/// It has no schedule: the three loops by hand.
fn gecs(count: usize) -> impl FnMut(&mut Turn) {
    let mut world = pairs::gecs(count);
    move |turn| {
        turn.time(|| pairs::gecs_run(&mut world));
        turn.check(|| pairs::gecs_total(&mut world));
    }
}
