//! `#[model]` and `#[derive(Model)]`.
mod derivable;
mod expand;
mod rows;

pub(crate) use rows::{layouts, refers};

pub(crate) use expand::{attribute, derive};
