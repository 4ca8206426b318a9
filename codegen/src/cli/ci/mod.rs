//! The checks that a change must pass.

mod check;
mod checks;
mod run_check;

pub(super) use check::Check;
pub(super) use checks::checks;
pub(super) use run_check::run_check;
