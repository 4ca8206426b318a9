//! The order in which tasks would run one by one.

use core_ecs::{EcsError, Refusal, Task};

/// Positions of the tasks: again and again the first that has not run and comes after none that has not.
pub(super) fn order(tasks: &[Task]) -> Result<Vec<usize>, EcsError> {
    for task in tasks {
        let named = |name: &String| tasks.iter().filter(|task| task.name == *name).count();
        if named(&task.name) > 1 {
            let reason = "another task has this name; rename one".to_owned();
            return Err(refuse(task, reason));
        }
        if let Some(unknown) = task.after.iter().find(|name| named(name) == 0) {
            let reason = format!("it must come after `{unknown}`, which is not there; plan it too");
            return Err(refuse(task, reason));
        }
    }
    let mut order: Vec<usize> = Vec::new();
    while order.len() < tasks.len() {
        let has_run = |name: &String| order.iter().any(|task| tasks[*task].name == *name);
        let waiting = (0..tasks.len()).filter(|task| !order.contains(task));
        let mut ready = waiting
            .clone()
            .filter(|task| tasks[*task].after.iter().all(has_run));
        let Some(next) = ready.next() else {
            let names: Vec<&str> = waiting.map(|task| tasks[task].name.as_str()).collect();
            let first = tasks.iter().find(|task| task.name == names[0]);
            let reason = format!(
                "it is in a circle of constraints, or behind one: {}; drop one of them",
                names.join(", ")
            );
            return Err(refuse(first.expect("it was just named"), reason));
        };
        order.push(next);
    }
    Ok(order)
}

/// A refusal of a task.
pub(super) fn refuse(task: &Task, reason: String) -> EcsError {
    EcsError::from(Refusal::Task {
        name: task.name.clone(),
        reason,
    })
}
