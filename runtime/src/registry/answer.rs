//! What is said of a piece of work that is done, or came to nothing.
use std::sync::PoisonError;
use std::time::Instant;

use super::registry::Registry;
use super::safe_point::micros_since;
use super::{Abort, Change, Reload, ReloadStep, in_one_line};
use crate::store::ControlAnswer;

impl Registry {
    pub(super) fn nothing_done(&self, module: &str, reason: String) -> Reload {
        Reload {
            step: ReloadStep::Aborted,
            modules: vec![module.to_owned()],
            pause: 0.0,
            kept: self.kept(),
            reason: Some(reason),
        }
    }

    pub(super) fn answer(&self, request: &str, done: &Reload) {
        let is_done = matches!(
            done.step,
            ReloadStep::Live | ReloadStep::RolledBack | ReloadStep::Leaving
        );
        self.send(request, is_done, done.to_string());
    }

    /// Hands an answer to the thread that writes files.
    pub(super) fn send(&self, request: &str, done: bool, message: String) {
        let answer = ControlAnswer {
            format: ControlAnswer::FORMAT,
            pid: std::process::id(),
            done,
            message: in_one_line(&message),
        };
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.push((request.to_owned(), answer));
    }

    pub(super) fn aborted(&self, changes: &[Change], abort: &Abort, began: Instant) -> Reload {
        let pause = micros_since(began);
        let reason = format!("{}: {}", self.name(abort.record), abort.reason);
        for change in changes {
            let digest = Some(change.image.digest());
            let reason = match change.to == abort.record {
                true => abort.reason.clone(),
                false => reason.clone(),
            };
            self.tell_of(ReloadStep::Aborted, change.to, digest, Some(reason));
        }
        Reload {
            step: ReloadStep::Aborted,
            modules: changes
                .iter()
                .map(|change| change.module.name.to_owned())
                .collect(),
            pause,
            kept: self.kept(),
            reason: Some(reason),
        }
    }
}
