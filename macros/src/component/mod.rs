//! `#[model(component)]`.
mod checks;
mod expand;
mod former;
mod shape;

pub(crate) use expand::{attributes, declaration};
pub(crate) use former::without_former_names;
