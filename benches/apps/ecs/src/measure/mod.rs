//! Libraries taking turns.

mod bar;
mod case;
mod figure;
mod library;
mod scenario;
mod subject;
mod turn;

pub(crate) use bar::Bar;
pub(crate) use case::{Case, median};
pub(crate) use figure::Figure;
pub(crate) use library::Library;
pub(crate) use scenario::Scenario;
pub(crate) use subject::Subject;
pub(crate) use turn::Turn;
