//! Why a task is refused.

use core_ecs::{EcsError, Refusal, Task};

/// A refusal of a task.
pub(super) fn refuse(task: &Task, reason: String) -> EcsError {
    EcsError::from(Refusal::Task {
        name: task.name.clone(),
        reason,
    })
}
