//! The four tables of the suite's schedule: (A, B), (A, B, C), (A, B, C, D) and (A, B, C, E).
use std::mem::swap;

use core_ecs::generated::Views;
use core_ecs::{ComponentId, Fetch, Lane, Lent, QueryId, QueryKey, Schedule, Task, each};

use super::sum;
use crate::components::{A, B, C, D, E};

/// A query over two components.
type Pair<L, R> = QueryKey<(((), L), R)>;

/// A world of Keyway with the queries of the three systems.
pub(crate) struct Pairs {
    pub(crate) world: core_ecs::World,
    pub(crate) ab: Pair<A, B>,
    pub(crate) cd: Pair<C, D>,
    pub(crate) ce: Pair<C, E>,
    /// The three systems, planned.
    pub(crate) schedule: Schedule,
}

/// A world of Keyway with `count` entities in each table.
pub(crate) fn keyway(ecs: &Views, count: usize) -> Pairs {
    let mut world = core_ecs::World::default();
    let fits = "a component fits";
    let a = A::register(&ecs.component, &mut world).expect(fits);
    let b = B::register(&ecs.component, &mut world).expect(fits);
    let c = C::register(&ecs.component, &mut world).expect(fits);
    let d = D::register(&ecs.component, &mut world).expect(fits);
    let e = E::register(&ecs.component, &mut world).expect(fits);
    let values = values();
    let values = [
        a.value(&values.0),
        b.value(&values.1),
        c.value(&values.2),
        d.value(&values.3),
        e.value(&values.4),
    ];
    let [a_value, b_value, c_value, d_value, e_value] = values;
    for _ in 0..count {
        for values in [
            &[a_value, b_value][..],
            &[a_value, b_value, c_value],
            &[a_value, b_value, c_value, d_value],
            &[a_value, b_value, c_value, e_value],
        ] {
            ecs.entity.spawn(&mut world, values).expect("there is room");
        }
    }
    let known = "the components are known";
    let ab = Fetch::new(a)
        .and(b)
        .prepare(&ecs.query, &mut world)
        .expect(known);
    let cd = Fetch::new(c)
        .and(d)
        .prepare(&ecs.query, &mut world)
        .expect(known);
    let ce = Fetch::new(c)
        .and(e)
        .prepare(&ecs.query, &mut world)
        .expect(known);
    let tasks = [
        task("ab", ab.id, vec![a.id, b.id]),
        task("cd", cd.id, vec![c.id, d.id]),
        task("ce", ce.id, vec![c.id, e.id]),
    ];
    let schedule = ecs.system.plan(&world, &tasks).expect(known);
    Pairs {
        world,
        ab,
        cd,
        ce,
        schedule,
    }
}

fn task(name: &str, query: QueryId, writes: Vec<ComponentId>) -> Task {
    Task {
        name: name.to_owned(),
        queries: vec![Lent { query, writes }],
        after: Vec::new(),
    }
}

impl Pairs {
    /// The three systems, lane by lane; `spread` runs the lanes of a stage.
    #[inline(always)]
    pub(crate) fn run(&mut self, spread: impl Fn(Vec<Lane<'_>>, &(dyn Fn(Lane<'_>) + Sync))) {
        let (ab, cd, ce) = (self.ab, self.cd, self.ce);
        let run = |mut lane: Lane<'_>| {
            for task in lane.tasks {
                match task {
                    0 => each!(lane, ab, |a: &mut A, b: &mut B| swap(&mut a.0, &mut b.0)),
                    1 => each!(lane, cd, |c: &mut C, d: &mut D| swap(&mut c.0, &mut d.0)),
                    _ => each!(lane, ce, |c: &mut C, e: &mut E| swap(&mut c.0, &mut e.0)),
                }
            }
        };
        for stage in 0..self.schedule.stages.len() {
            let lanes = self.world.lend(&self.schedule, stage);
            spread(lanes.expect("no table was made since"), &run);
        }
    }

    /// The sum over A and C.
    pub(crate) fn total(&self) -> u64 {
        let (world, mut found) = (&self.world, 0_u64);
        each!(world, self.ab, |a: &A, _b: &B| found =
            found.wrapping_add(sum([&a.0])));
        for table in &world.tables {
            if let Some(values) = C::key(world).and_then(|key| table.column(key)) {
                found = found.wrapping_add(sum(values.iter().map(|it| &it.0)));
            }
        }
        found
    }
}

/// The values of one entity; each table takes as many as it has.
pub(crate) fn values() -> (A, B, C, D, E) {
    (A(1.0), B(2.0), C(3.0), D(4.0), E(5.0))
}

/// A world of hecs with `count` entities in each table.
pub(crate) fn hecs(count: usize) -> hecs::World {
    let mut world = hecs::World::new();
    let (a, b, c, d, e) = values();
    world.spawn_batch((0..count).map(|_| (a, b)));
    world.spawn_batch((0..count).map(|_| (a, b, c)));
    world.spawn_batch((0..count).map(|_| (a, b, c, d)));
    world.spawn_batch((0..count).map(|_| (a, b, c, e)));
    world
}

/// A world of bevy_ecs with `count` entities in each table.
pub(crate) fn bevy(count: usize) -> bevy_ecs::world::World {
    let mut world = bevy_ecs::world::World::new();
    let (a, b, c, d, e) = values();
    world.spawn_batch((0..count).map(|_| (a, b)));
    world.spawn_batch((0..count).map(|_| (a, b, c)));
    world.spawn_batch((0..count).map(|_| (a, b, c, d)));
    world.spawn_batch((0..count).map(|_| (a, b, c, e)));
    world
}

/// Makes `count` entities of each table in a world of flecs_ecs.
pub(crate) fn flecs(world: &flecs_ecs::prelude::World, count: usize) {
    let (a, b, c, d, e) = values();
    for _ in 0..count {
        world.entity().set(a).set(b);
        world.entity().set(a).set(b).set(c);
        world.entity().set(a).set(b).set(c).set(d);
        world.entity().set(a).set(b).set(c).set(e);
    }
}

mod gecs_tables {
    use std::mem::swap;

    use gecs::prelude::*;

    use super::values;
    use crate::components::{A, B, C, D, E};
    use crate::worlds::sum;

    ecs_world! {
        ecs_archetype!(Ab, dyn, A, B);
        ecs_archetype!(Abc, dyn, A, B, C);
        ecs_archetype!(Abcd, dyn, A, B, C, D);
        ecs_archetype!(Abce, dyn, A, B, C, E);
    }

    /// The world of gecs.
    pub(crate) type GecsWorld = EcsWorld;

    /// A world of gecs with `count` entities in each table.
    pub(crate) fn gecs(count: usize) -> GecsWorld {
        let mut world = EcsWorld::default();
        let (a, b, c, d, e) = values();
        for _ in 0..count {
            world.create::<Ab>((a, b));
            world.create::<Abc>((a, b, c));
            world.create::<Abcd>((a, b, c, d));
            world.create::<Abce>((a, b, c, e));
        }
        world
    }

    /// The three systems, one after the other.
    pub(crate) fn gecs_run(world: &mut GecsWorld) {
        ecs_iter!(world, |a: &mut A, b: &mut B| swap(&mut a.0, &mut b.0));
        ecs_iter!(world, |c: &mut C, d: &mut D| swap(&mut c.0, &mut d.0));
        ecs_iter!(world, |c: &mut C, e: &mut E| swap(&mut c.0, &mut e.0));
    }

    /// The sum over A and C.
    pub(crate) fn gecs_total(world: &mut GecsWorld) -> u64 {
        let mut found = 0_u64;
        ecs_iter!(world, |a: &A| found = found.wrapping_add(sum([&a.0])));
        ecs_iter!(world, |c: &C| found = found.wrapping_add(sum([&c.0])));
        found
    }
}

pub(crate) use gecs_tables::{gecs, gecs_run, gecs_total};
