//! `#[view]`.
mod absence;
mod expand;
mod signature;

pub(crate) use expand::expand;
