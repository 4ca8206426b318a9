//! Recordings played against another build: the program that plays is written and built, and its answers are compared with
//! those of then.
//!
//! # Floors
//!
//! ```text
//! 3 compare
//! 2 difference play replay_report
//! 1 call_difference function_report play_error rule shown
//! ```

mod call_difference;
mod compare;
mod difference;
mod function_report;
mod play;
mod play_error;
mod replay_report;
mod rule;
mod shown;

pub(crate) use call_difference::CallDifference;
pub(crate) use compare::compare;
pub(crate) use function_report::FunctionReport;
pub(crate) use play::{PlayRequest, build_player, play};
pub(crate) use play_error::PlayError;
pub(crate) use replay_report::ReplayReport;
pub(crate) use rule::Rule;
