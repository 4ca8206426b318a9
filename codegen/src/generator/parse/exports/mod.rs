//! The paths that `use` declarations give to items, so that generated code can name items in private modules.

mod export;
mod exports;
mod names;
mod strangers;
mod target;
mod use_leaf;

pub(super) use export::Export;
pub(super) use exports::exports;
pub(in crate::generator::parse) use strangers::Strangers;
