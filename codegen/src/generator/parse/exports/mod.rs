//! Where `use` declarations lead, so that generated code can name items that lie in private modules.

mod export;
mod exports;
mod names;
mod strangers;
mod target;
mod use_leaf;

pub(super) use export::Export;
pub(super) use exports::exports;
pub(in crate::generator::parse) use strangers::Strangers;
