//! `#[view]`.
mod absence;
mod checkers;
mod expand;
mod signature;

pub(crate) use expand::expand;
