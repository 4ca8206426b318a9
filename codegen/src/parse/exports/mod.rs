//! Where `use` declarations lead, so that generated code can name items that lie in private modules.

mod export;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one function"
)]
mod exports;
mod names;
mod target;
mod use_leaf;

pub(super) use export::Export;
pub(super) use exports::exports;
