//! `#[model]` and `#[derive(Model)]`.
mod expand;
mod rows;

pub(crate) use rows::{layouts, refers};

pub(crate) use expand::{attribute, derive};
