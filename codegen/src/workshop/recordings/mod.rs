//! Recordings played against another build: the program that plays is written and built, and its answers are compared with
//! those of then.
//!
//! # Floors
//!
//! ```text
//! 3 compare
//! 2 difference
//! 1 play play_error replay_report rule shown
//! ```

mod compare;
mod difference;
mod play;
mod play_error;
mod replay_report;
mod rule;
mod shown;

pub(crate) use compare::compare;
pub(crate) use play::{PlayRequest, build_player, play};
pub(crate) use play_error::PlayError;
pub(crate) use replay_report::{Difference, FunctionReport, ReplayReport};
pub(crate) use rule::Rule;
