//! The work of a step, planned in lanes.

mod age;
mod chase;
mod flock;
mod graze;
mod moment;
mod part;
mod rain;
mod run;
mod steer;

pub(crate) use moment::Moment;
pub(crate) use part::Part;
pub(crate) use rain::rain;
pub(crate) use run::run;
