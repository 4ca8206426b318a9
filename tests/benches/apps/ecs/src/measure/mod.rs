//! Libraries taking turns.

mod case;
mod group;
mod growth;
mod scenario;
mod subject;
mod turn;

pub(crate) use case::Case;
pub(crate) use ecs_report::{Bar, Library};
pub(crate) use group::Group;
pub(crate) use growth::Growth;
pub(crate) use scenario::Scenario;
pub(crate) use subject::Subject;
pub(crate) use turn::Turn;
