//! `#[model(component)]`.
mod expand;
mod shape;

pub(crate) use expand::{attributes, declaration, without_former_names};
