//! The order in which tasks would run one by one.

use std::collections::BTreeMap;

use core_ecs::{EcsError, Refusal, Task};

/// Positions of the tasks in the order of running: that of declaration, but for those that must come after a later one.
pub(super) fn order(tasks: &[Task]) -> Result<Vec<usize>, EcsError> {
    let mut places = BTreeMap::new();
    for (place, task) in tasks.iter().enumerate() {
        if places.insert(task.name.as_str(), place).is_some() {
            return Err(refuse(
                task,
                "another task has this name; rename one".to_owned(),
            ));
        }
    }
    for task in tasks {
        if let Some(unknown) = task
            .after
            .iter()
            .find(|name| !places.contains_key(name.as_str()))
        {
            let reason = format!(
                "it must come after `{unknown}`, which is not among the tasks; plan both together or drop the constraint"
            );
            return Err(refuse(task, reason));
        }
    }
    let mut order = Vec::with_capacity(tasks.len());
    let mut done = vec![false; tasks.len()];
    while order.len() < tasks.len() {
        let ready = |place: &usize| {
            let before = tasks[*place].after.iter();
            !done[*place]
                && before
                    .map(|name| places[name.as_str()])
                    .all(|place| done[place])
        };
        let Some(next) = (0..tasks.len()).find(ready) else {
            return Err(circle(tasks, &places, &done));
        };
        done[next] = true;
        order.push(next);
    }
    Ok(order)
}

/// The circle that is left when no task is ready: followed backwards from any of them until one comes again.
fn circle(tasks: &[Task], places: &BTreeMap<&str, usize>, done: &[bool]) -> EcsError {
    let mut way: Vec<usize> = done.iter().position(|done| !done).into_iter().collect();
    while let Some(last) = way.last() {
        let before = tasks[*last].after.iter().map(|name| places[name.as_str()]);
        let Some(next) = before.clone().find(|place| !done[*place]) else {
            break;
        };
        if let Some(start) = way.iter().position(|place| *place == next) {
            let names: Vec<&str> = way[start..]
                .iter()
                .rev()
                .map(|place| tasks[*place].name.as_str())
                .collect();
            let reason = format!(
                "its constraints go round in a circle: {} → {}; drop one of them",
                names.join(" → "),
                names[0]
            );
            return refuse(&tasks[way[start]], reason);
        }
        way.push(next);
    }
    refuse(
        &tasks[way[0]],
        "its constraints cannot be met; drop one of them".to_owned(),
    )
}

/// A refusal of a task.
pub(super) fn refuse(task: &Task, reason: String) -> EcsError {
    EcsError::from(Refusal::Task {
        name: task.name.clone(),
        reason,
    })
}
