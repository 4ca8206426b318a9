//! Tasks that run side by side.

use core_ecs::{
    EcsError, Entity, Fetch, Key, Lane, Lent, QueryKey, Schedule, Task, World, each, each_table,
};
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert_eq, proptest};

use crate::ECS;

type Two = QueryKey<(((), u64), u64)>;

const NAMES: [&str; 5] = ["a", "b", "c", "d", "e"];

fn keys(world: &mut World) -> [Key<u64>; 5] {
    NAMES.map(|name| Key::register(&ECS.component, world, name).unwrap())
}

/// A task that reads one component and writes another.
fn task(world: &mut World, name: &str, read: Key<u64>, write: Key<u64>) -> (Task, Two) {
    let query = Fetch::new(read)
        .and(write)
        .prepare(&ECS.query, world)
        .unwrap();
    let task = Task {
        name: name.to_owned(),
        queries: vec![Lent {
            query: query.id,
            writes: vec![write.id],
        }],
        after: Vec::new(),
    };
    (task, query)
}

/// What the tasks do: not commutative, so that their order shows.
macro_rules! work {
    ($on:expr, $query:expr, $task:expr) => {
        each!($on, $query, |read: &u64, write: &mut u64| {
            *write = write.wrapping_mul(3).wrapping_add(*read) ^ u64::from($task);
        })
    };
}

fn plan(world: &World, tasks: &[Task]) -> Schedule {
    ECS.system.plan(world, tasks).unwrap()
}

/// The lanes of each stage, as positions of tasks.
fn lanes(schedule: &Schedule) -> Vec<Vec<Vec<u32>>> {
    let stages = schedule.stages.iter();
    stages
        .map(|stage| stage.lanes.iter().map(|lane| lane.tasks.clone()).collect())
        .collect()
}

fn refusal(world: &World, tasks: &[Task]) -> String {
    ECS.system.plan(world, tasks).unwrap_err().to_string()
}

#[test]
fn conflicts_are_found_per_table() {
    let mut world = World::default();
    let [a, b, c, ..] = keys(&mut world);
    ECS.storage.table(&mut world, &[a.id, b.id]).unwrap();
    ECS.storage.table(&mut world, &[a.id, c.id]).unwrap();
    // Both write a, but no table has b and c.
    let tasks = [
        task(&mut world, "b to a", b, a).0,
        task(&mut world, "c to a", c, a).0,
    ];
    assert_eq!(lanes(&plan(&world, &tasks)), [[[0], [1]]]);

    let stale = plan(&world, &tasks);
    ECS.storage.table(&mut world, &[a.id, b.id, c.id]).unwrap();
    assert!(!stale.is_current(&world));
    assert!(world.lend(&stale, 0).is_none());
    assert_eq!(lanes(&plan(&world, &tasks)), [[[0, 1]]]);
}

#[test]
fn constraints_make_stages() {
    let mut world = World::default();
    let [a, b, c, d, e] = keys(&mut world);
    let all = [a, b, c, d, e].map(|key| key.id);
    ECS.storage.table(&mut world, &all).unwrap();
    let (mut first, _) = task(&mut world, "first", a, b);
    let (second, _) = task(&mut world, "second", a, c);
    let (mut third, _) = task(&mut world, "third", c, d);
    first.after = vec!["third".to_owned()];
    // Shared reading is no conflict; the third reads what the second writes and shares its lane; the first waits.
    assert_eq!(
        lanes(&plan(
            &world,
            &[first.clone(), second.clone(), third.clone()]
        )),
        [vec![vec![1, 2]], vec![vec![0]]]
    );
    third.after = vec!["second".to_owned()];
    assert_eq!(
        lanes(&plan(&world, &[second.clone(), third.clone()])),
        [[[0, 1]]],
        "behind it in its lane"
    );

    third.after = vec!["first".to_owned()];
    assert_eq!(
        refusal(&world, &[first.clone(), second.clone(), third.clone()]),
        "task `first` cannot be planned: its constraints go round in a circle: third → first → third; drop one of them"
    );
    assert_eq!(
        refusal(&world, &[second.clone(), second.clone()]),
        "task `second` cannot be planned: another task has this name; rename one"
    );
    assert_eq!(
        refusal(&world, &[first.clone(), second.clone()]),
        "task `first` cannot be planned: it must come after `third`, which is not among the tasks; plan both together or drop the constraint"
    );
    first.after = Vec::new();
    first.queries[0].writes = vec![e.id];
    assert_eq!(
        refusal(&world, &[first.clone()]),
        "task `first` cannot be planned: it writes `e`, which its query does not fetch; add it to the query"
    );
    first.queries[0].query = core_ecs::QueryId(99);
    assert_eq!(
        ECS.system.plan(&world, &[first]),
        Err(EcsError::NoQuery { id: 99 })
    );
}

#[test]
fn a_lane_lends_in_every_form_and_no_more() {
    let mut world = World::default();
    let [a, b, c, ..] = keys(&mut world);
    for number in 0..3 {
        ECS.entity
            .spawn(&mut world, &[a.value(&number), b.value(&10)])
            .unwrap();
    }
    let query = Fetch::new(a)
        .and(b)
        .maybe(c)
        .changed(a)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let task = Task {
        name: "all".to_owned(),
        queries: vec![Lent {
            query: query.id,
            writes: vec![b.id],
        }],
        after: Vec::new(),
    };
    let schedule = plan(&world, &[task]);
    let mut lanes = world.lend(&schedule, 0).unwrap();
    let lane = &mut lanes[0];
    assert_eq!((lane.tasks, lane.bytes()), (&[0][..], 3 * 16));
    let mut seen = Vec::new();
    each!(lane, query, |entity: Entity,
                        a: &u64,
                        b: &mut u64,
                        c: Option<&u64>| {
        *b += *a;
        seen.push((entity.index, *b, c.copied()));
    });
    assert_eq!(seen, [(0, 10, None), (1, 11, None), (2, 12, None)]);
    each_table!(
        lane,
        query,
        |a: &[u64], b: &[u64], _c: Option<&[u64]>| assert_eq!((a.len(), b[2]), (3, 12))
    );
    let mut count = 0;
    core_ecs::each_changed!(lane, query, 0, |_a: &u64, _b: &u64, _c: Option<&u64>| {
        count += 1
    });
    assert_eq!(count, 3);

    let write = std::panic::AssertUnwindSafe(|| {
        each!(lane, query, |a: &mut u64, _b: &u64, _c: Option<&u64>| *a =
            0);
    });
    let panic = std::panic::catch_unwind(write).unwrap_err();
    let text = panic.downcast_ref::<String>().unwrap();
    assert!(
        text.contains("was not lent to this lane for writing"),
        "{text}"
    );
}

#[test]
fn lanes_may_run_on_threads() {
    let mut world = World::default();
    let [a, b, c, d, _] = keys(&mut world);
    let table = ECS
        .storage
        .table(&mut world, &[a.id, b.id, c.id, d.id])
        .unwrap();
    ECS.entity.spawn_batch(&mut world, table, 1000).unwrap();
    let (first, one) = task(&mut world, "first", a, b);
    let (second, two) = task(&mut world, "second", a, c);
    let schedule = plan(&world, &[first, second]);
    assert!(!world.worth_threads(&schedule, 0));
    let run = |mut lane: Lane| {
        for task in lane.tasks {
            work!(lane, [one, two][*task as usize], *task + 5);
        }
    };
    let lanes = world.lend(&schedule, 0).unwrap();
    assert_eq!(lanes.len(), 2);
    std::thread::scope(|scope| {
        for lane in lanes {
            scope.spawn(move || run(lane));
        }
    });
    assert_eq!(world.column(b, table).unwrap(), [5; 1000]);
    assert_eq!(world.column(c, table).unwrap(), [6; 1000]);
}

#[test]
fn a_lane_has_tables_of_which_it_needs_no_column() {
    let mut world = World::default();
    let [a, b, c, ..] = keys(&mut world);
    let tag: Key<()> = Key::register(&ECS.component, &mut world, "tag").unwrap();
    let tables = [vec![a.id, tag.id], vec![tag.id], vec![b.id, tag.id]];
    for set in &tables {
        let table = ECS.storage.table(&mut world, set).unwrap();
        ECS.entity.spawn_batch(&mut world, table, 2).unwrap();
    }
    let entities = Fetch::entities()
        .with(tag)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let maybe = Fetch::entities()
        .maybe(a)
        .maybe(c)
        .prepare(&ECS.query, &mut world)
        .unwrap();
    let (writer, written) = task(&mut world, "writer", b, a);
    let reader = |name: &str, query| Task {
        name: name.to_owned(),
        queries: vec![Lent {
            query,
            writes: Vec::new(),
        }],
        after: Vec::new(),
    };
    let tasks = [
        writer,
        reader("entities", entities.id),
        reader("maybe", maybe.id),
    ];
    let schedule = plan(&world, &tasks);
    assert_eq!(lanes(&schedule), [[[0], [1], [2]]], "nothing conflicts");
    let mut counts = [0; 3];
    for mut lane in world.lend(&schedule, 0).unwrap() {
        match lane.tasks[0] {
            0 => work!(lane, written, 0_u32),
            1 => each!(lane, entities, |_entity: Entity| counts[1] += 1),
            _ => each!(lane, maybe, |a: Option<&u64>, c: Option<&u64>| {
                assert_eq!(c, None);
                counts[2] += 1 + 10 * a.map_or(0, |_| 1);
            }),
        }
    }
    assert_eq!(counts, [0, 6, 26]);
}

/// What a task reads, what it writes, and after which one it must come.
type Wish = (usize, usize, Option<usize>);

/// Tables as sets of components, and tasks.
fn worlds() -> impl Strategy<Value = (Vec<u8>, Vec<Wish>)> {
    let task = (0..5_usize, 0..5_usize, any::<u8>());
    (vec(0..32_u8, 1..8), vec(task, 1..8)).prop_flat_map(|(tables, tasks)| {
        let count = tasks.len();
        let tasks: Vec<_> = tasks
            .into_iter()
            .map(|(read, write, after)| {
                let write = if read == write {
                    (write + 1) % 5
                } else {
                    write
                };
                let after = (after < 100).then_some(usize::from(after) % count);
                (read, write, after)
            })
            .collect();
        (Just(tables), Just(tasks))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_outcome_is_that_of_one_after_the_other((tables, tasks) in worlds()) {
        let mut world = World::default();
        let keys = keys(&mut world);
        for (number, set) in tables.iter().enumerate() {
            let ids: Vec<_> = (0..5).filter(|bit| set >> bit & 1 == 1).map(|bit| keys[bit].id).collect();
            let table = ECS.storage.table(&mut world, &ids).unwrap();
            let rows = ECS.entity.spawn_batch(&mut world, table, 3).unwrap();
            for key in keys {
                for (row, value) in world.rows_mut(key, table, rows.clone()).into_iter().flatten().enumerate() {
                    *value = (number * 100 + row) as u64;
                }
            }
        }
        let (mut declared, mut queries) = (Vec::new(), Vec::new());
        for (position, (read, write, after)) in tasks.iter().enumerate() {
            let (mut task, query) = task(&mut world, &position.to_string(), keys[*read], keys[*write]);
            task.after = after.iter().filter(|other| **other != position).map(usize::to_string).collect();
            declared.push(task);
            queries.push(query);
        }
        let Ok(schedule) = ECS.system.plan(&world, &declared) else {
            return Ok(()); // The constraints go round in a circle.
        };
        // One by one: again and again the first task whose constraint is met.
        let mut alone = world.clone();
        let mut done: Vec<usize> = Vec::new();
        while done.len() < tasks.len() {
            let ready = |task: &usize| {
                let met = declared[*task].after.iter().all(|name| done.contains(&name.parse().unwrap()));
                met && !done.contains(task)
            };
            let next = (0..tasks.len()).find(ready).unwrap();
            work!(alone, queries[next], next as u32);
            done.push(next);
        }
        let mut ran = Vec::new();
        for stage in 0..schedule.stages.len() {
            // The order of lanes must not matter: backwards here.
            for mut lane in world.lend(&schedule, stage).unwrap().into_iter().rev() {
                for task in lane.tasks {
                    work!(lane, queries[*task as usize], *task);
                    ran.push(*task as usize);
                }
            }
        }
        for (position, task) in declared.iter().enumerate() {
            for name in &task.after {
                let place = |task: usize| ran.iter().position(|ran| *ran == task);
                prop_assert_eq!(place(name.parse().unwrap()) < place(position), true);
            }
        }
        prop_assert_eq!(world.tables, alone.tables);
    }
}
