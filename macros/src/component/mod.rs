//! `#[model(component)]`.
mod expand;

pub(crate) use expand::{attributes, declaration, without_former_names};
