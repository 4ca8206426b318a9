//! `SystemView`.

use core_ecs::{EcsError, LanePlan, Part, Schedule, Stage, SystemView, TableId, Task, World};
use keyway::viewmodel;

use super::{Touched, conflict, order, touched};
use crate::Simple;

#[viewmodel(SystemView)]
impl Simple {
    /// See [`SystemView::plan`].
    pub fn plan(world: &World, tasks: &[Task]) -> Result<Schedule, EcsError> {
        let order = order(tasks)?;
        let mut all = Vec::new();
        for task in tasks {
            all.push(touched(world, task)?);
        }
        Ok(Schedule {
            stages: stages(tasks, &order, &all),
            tables: world.tables.len() as u32,
        })
    }
}

/// Puts the tasks into stages, which run one after another, and into lanes within each.
fn stages(tasks: &[Task], order: &[usize], touched: &[Touched]) -> Vec<Stage> {
    // The stage of each task, by its place in the order.
    let mut placed: Vec<usize> = Vec::new();
    for task in order {
        let mut stage = 0;
        for (other, other_stage) in order.iter().zip(&placed) {
            if conflict(&touched[*task], &touched[*other]) {
                stage = stage.max(*other_stage);
            } else if tasks[*task].after.contains(&tasks[*other].name) {
                stage = stage.max(*other_stage + 1);
            }
        }
        placed.push(stage);
    }
    let count = placed.iter().max().map_or(0, |last| last + 1);
    let in_stage = |stage: usize| -> Vec<usize> {
        let tasks = order.iter().zip(&placed);
        tasks
            .filter(|(_, placed)| **placed == stage)
            .map(|(task, _)| *task)
            .collect()
    };
    (0..count)
        .map(|stage| Stage {
            lanes: lanes(&in_stage(stage), touched),
        })
        .collect()
}

/// Tasks of one stage, in the order of running, each lane those that conflict directly or through others.
fn lanes(tasks: &[usize], touched: &[Touched]) -> Vec<LanePlan> {
    // The lane of each task is named by its first one; conflicts spread the lower name until nothing changes.
    let mut lane: Vec<usize> = (0..tasks.len()).collect();
    loop {
        let before = lane.clone();
        for left in 0..tasks.len() {
            for right in 0..tasks.len() {
                if conflict(&touched[tasks[left]], &touched[tasks[right]]) {
                    lane[left] = lane[left].min(lane[right]);
                }
            }
        }
        if lane == before {
            break;
        }
    }
    let mut plans = Vec::new();
    for name in 0..tasks.len() {
        let members = || {
            let named = tasks.iter().zip(&lane).filter(|(_, lane)| **lane == name);
            named.map(|(task, _)| *task)
        };
        if members().next().is_some() {
            plans.push(plan(members().collect(), touched));
        }
    }
    plans
}

/// What the tasks of a lane touch together.
fn plan(tasks: Vec<usize>, touched: &[Touched]) -> LanePlan {
    let mut all = Touched::default();
    for task in &tasks {
        all.join(&touched[*task]);
    }
    let part = |table: &TableId| {
        let numbers = |written: bool| {
            let columns = all.columns.iter();
            columns
                .filter(|((of, _), writes)| of == table && *writes == written)
                .map(|((_, column), _)| *column)
                .collect()
        };
        Part {
            table: *table,
            reads: numbers(false),
            writes: numbers(true),
        }
    };
    let parts = all.tables.iter().map(part).collect();
    let arenas = |written: bool| {
        let arenas = all.arenas.iter().filter(|(_, writes)| *writes == written);
        arenas.map(|(component, _)| *component).collect()
    };
    LanePlan {
        tasks: tasks.iter().map(|task| *task as u32).collect(),
        parts,
        arena_reads: arenas(false),
        arena_writes: arenas(true),
    }
}
