//! The state machine of a session: states, events, effects and transitions, without processes or files.

mod app_exit;
mod app_state;
mod build;
mod build_outcome;
mod effect;
mod event;
mod goal;
mod judgement;
mod machine;
mod phase;
mod source_look;
mod source_state;
#[cfg(test)]
mod tests;

pub(in crate::cli::dev) use app_exit::AppExit;
use app_state::AppState;
pub(in crate::cli::dev) use build::Build;
pub(in crate::cli::dev) use build_outcome::BuildOutcome;
pub(in crate::cli::dev) use effect::Effect;
pub(in crate::cli::dev) use event::Event;
use goal::Goal;
pub(in crate::cli::dev) use judgement::Judgement;
pub(in crate::cli::dev) use machine::Machine;
use phase::Phase;
use source_look::SourceLook;
use source_state::SourceState;
