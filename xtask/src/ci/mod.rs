//! `ci`: the checks that a change must pass.

mod book;
mod check;
mod checks;
mod command;
mod ended;
mod tools;

pub(crate) use command::{CiArguments, ci};
