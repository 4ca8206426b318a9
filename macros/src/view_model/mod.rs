//! `#[viewmodel]`.
mod expand;
mod instance;
mod lifecycle;
mod table;

pub(crate) use expand::expand;
