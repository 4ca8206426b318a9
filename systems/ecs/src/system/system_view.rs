//! `SystemView`.

use std::collections::BTreeMap;

use core_ecs::{EcsError, LanePlan, Part, Schedule, Stage, SystemView, Task, World};
use keyway::viewmodel;

use super::{Access, accesses, order};
use crate::Ecs;

#[viewmodel(SystemView)]
impl Ecs {
    /// See [`SystemView::plan`].
    pub fn plan(world: &World, tasks: &[Task]) -> Result<Schedule, EcsError> {
        let order = order(tasks)?;
        let accesses = tasks
            .iter()
            .map(|task| accesses(world, task))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Schedule {
            stages: lay_out(tasks, &order, &accesses),
            tables: world.tables.len() as u32,
        })
    }
}

/// What a task touches, and whether it writes it.
type Accesses = BTreeMap<Access, bool>;

/// A lane while it grows: positions of its tasks in the order of running.
type Lane = Vec<usize>;

/// Puts each task, in the order of running, into the earliest stage that it may be in, and there into one lane with those it
/// conflicts with.
fn lay_out(tasks: &[Task], order: &[usize], accesses: &[Accesses]) -> Vec<Stage> {
    let mut stages: Vec<Vec<Lane>> = Vec::new();
    for (position, task) in order.iter().enumerate() {
        let conflicts = |other: usize| conflict(&accesses[*task], &accesses[other]);
        let constrained = |other: usize| tasks[*task].after.contains(&tasks[other].name);
        let mut stage = 0;
        for (number, lanes) in stages.iter().enumerate() {
            for other in lanes.iter().flatten().map(|place| order[*place]) {
                if conflicts(other) {
                    stage = stage.max(number);
                } else if constrained(other) {
                    stage = stage.max(number + 1);
                }
            }
        }
        if stage == stages.len() {
            stages.push(Vec::new());
        }
        let lanes = &mut stages[stage];
        let (mut joined, apart): (Vec<Lane>, Vec<Lane>) = std::mem::take(lanes)
            .into_iter()
            .partition(|lane| lane.iter().any(|place| conflicts(order[*place])));
        joined.push(vec![position]);
        let mut lane = joined.concat();
        lane.sort_unstable();
        *lanes = apart;
        lanes.push(lane);
        lanes.sort_unstable();
    }
    let plan = |lane: Lane| {
        plan_lane(
            lane.into_iter().map(|place| order[place]).collect(),
            accesses,
        )
    };
    let stages = stages.into_iter().map(|lanes| Stage {
        lanes: lanes.into_iter().map(plan).collect(),
    });
    stages.collect()
}

/// Whether two tasks touch the same, one of them to write.
fn conflict(left: &Accesses, right: &Accesses) -> bool {
    let (few, many) = if left.len() < right.len() {
        (left, right)
    } else {
        (right, left)
    };
    few.iter()
        .any(|(access, writes)| many.get(access).is_some_and(|also| *writes || *also))
}

/// What the tasks of a lane touch together.
fn plan_lane(tasks: Vec<usize>, accesses: &[Accesses]) -> LanePlan {
    let mut all = Accesses::new();
    for task in &tasks {
        for (access, writes) in &accesses[*task] {
            *all.entry(*access).or_default() |= writes;
        }
    }
    let mut plan = LanePlan {
        tasks: tasks.into_iter().map(|task| task as u32).collect(),
        ..LanePlan::default()
    };
    for (access, writes) in all {
        match access {
            Access::Entities(table) => plan.parts.push(Part {
                table,
                reads: Vec::new(),
                writes: Vec::new(),
            }),
            Access::Column(table, number) => {
                let place = plan.parts.binary_search_by_key(&table, |part| part.table);
                let part = &mut plan.parts[place.expect("its entities come before all columns")];
                if writes {
                    &mut part.writes
                } else {
                    &mut part.reads
                }
                .push(number);
            }
            Access::Arena(component) if writes => plan.arena_writes.push(component),
            Access::Arena(component) => plan.arena_reads.push(component),
        }
    }
    plan
}
