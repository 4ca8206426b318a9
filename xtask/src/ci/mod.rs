//! `ci`: the checks that a change must pass.

mod book;
mod check;
mod checks;
mod command;
mod tools;

pub(crate) use command::{CiArguments, ci};
