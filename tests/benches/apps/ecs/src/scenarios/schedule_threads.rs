//! Three systems that swap pairs of components, run as a schedule on two threads.
use std::mem::swap;
use std::sync::LazyLock;

use bevy_ecs::schedule::{MultiThreadedExecutor, Schedule};
use bevy_ecs::system::Query;
use bevy_tasks::{ComputeTaskPool, TaskPoolBuilder};
use core_ecs::generated::Views;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::access::{hosted, linked};
use crate::components::{A, B, C, D, E};
use crate::measure::{Library, Scenario, Subject, Turn};
use crate::worlds::{pairs, sum};

/// 10 000 entities in each of the four tables.
pub(crate) const SCENARIO: Scenario = Scenario {
    name: "schedule, 2 threads",
    repeats: 10,
    bars: &[],
    subjects: || subjects(10_000),
};

/// 100 000 entities in each of the four tables.
pub(crate) const LARGE: Scenario = Scenario {
    name: "schedule_large, 2 threads",
    repeats: 1,
    bars: &[],
    subjects: || subjects(100_000),
};

/// The threads of the host.
static POOL: LazyLock<ThreadPool> = LazyLock::new(|| {
    let pool = ThreadPoolBuilder::new().num_threads(2).build();
    pool.expect("the system gives two threads")
});

fn subjects(count: usize) -> Vec<Subject> {
    vec![
        Subject::new(Library::Static, keyway(linked, count)),
        Subject::new(Library::Hosted, keyway(hosted, count)),
        Subject::new(Library::Hecs, hecs(count)),
        Subject::new(Library::Bevy, bevy(count)),
    ]
}

fn keyway(ecs: impl Fn() -> &'static Views, count: usize) -> impl FnMut(&mut Turn) {
    let mut pairs = pairs::keyway(ecs(), count);
    move |turn| {
        turn.time(|| {
            pairs.run(|lanes, run| {
                POOL.scope(|scope| {
                    for lane in lanes {
                        scope.spawn(move |_| run(lane));
                    }
                });
            });
        });
        turn.check(|| pairs.total());
    }
}

/// It has no schedule: the three loops by hand.
fn hecs(count: usize) -> impl FnMut(&mut Turn) {
    let mut world = pairs::hecs(count);
    move |turn| {
        turn.time(|| {
            let world = &world;
            POOL.scope(|scope| {
                scope.spawn(|_| {
                    for (a, b) in &mut world.query::<(&mut A, &mut B)>() {
                        swap(&mut a.0, &mut b.0);
                    }
                });
                scope.spawn(|_| {
                    for (c, d) in &mut world.query::<(&mut C, &mut D)>() {
                        swap(&mut c.0, &mut d.0);
                    }
                });
                scope.spawn(|_| {
                    for (c, e) in &mut world.query::<(&mut C, &mut E)>() {
                        swap(&mut c.0, &mut e.0);
                    }
                });
            });
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
    ComputeTaskPool::get_or_init(|| TaskPoolBuilder::new().num_threads(2).build());
    let mut world = pairs::bevy(count);
    let mut schedule = Schedule::default();
    schedule.set_executor(MultiThreadedExecutor::new());
    schedule.add_systems((ab, cd, ce));
    move |turn| {
        turn.time(|| schedule.run(&mut world));
        turn.check(|| {
            let a = sum(world.query::<&A>().iter(&world).map(|it| &it.0));
            a.wrapping_add(sum(world.query::<&C>().iter(&world).map(|it| &it.0)))
        });
    }
}
