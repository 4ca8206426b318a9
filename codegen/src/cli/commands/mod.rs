//! One function for each command.

mod build_modules;
mod completions;
mod control;
mod dev;
mod explain;
mod gc;
mod generate;
mod graph;
mod inspect;
mod new;
mod probe;
mod run;

pub(super) use build_modules::build_modules;
pub(super) use completions::completions;
pub(super) use control::{rollback, swap};
pub(super) use dev::dev;
pub(super) use explain::explain;
pub(super) use gc::gc;
pub(super) use generate::generate;
pub(super) use graph::graph;
pub(super) use inspect::inspect;
pub(super) use new::new;
pub(super) use probe::probe;
pub(super) use run::run;
