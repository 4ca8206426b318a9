//! Recordings played against another build: the program that plays is run, and its answers are compared with those of then.
//!
//! # Floors
//!
//! ```text
//! 4 compare shadow_play
//! 3 comparison
//! 2 difference play replay_report
//! 1 call_difference function_report play_error rule shadow_step shown
//! ```

mod call_difference;
mod compare;
mod comparison;
mod difference;
mod function_report;
mod play;
mod play_error;
mod replay_report;
mod rule;
mod shadow_play;
mod shadow_step;
mod shown;

pub(crate) use call_difference::CallDifference;
pub(crate) use compare::compare;
pub(crate) use function_report::FunctionReport;
pub(crate) use play::{PlayRequest, play};
pub(crate) use play_error::PlayError;
pub(crate) use replay_report::ReplayReport;
pub(crate) use rule::Rule;
pub(crate) use shadow_play::ShadowPlay;
pub(crate) use shadow_step::ShadowStep;
