//! The description of a Model.
use super::{ForeignType, Layout, ModelShape};

/// A plain data type, as the compiler of this build lays it out. Made by `#[model]` as `Type::MODEL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model {
    /// Full path: crate, modules, name.
    pub path: &'static str,
    /// Size in bytes.
    pub size: usize,
    /// Alignment in bytes.
    pub align: usize,
    /// What `#[repr(…)]` says, as in `C` or `u8`; empty without one.
    pub repr: &'static str,
    /// Fields or variants.
    pub shape: ModelShape,
    /// The types of other crates in it, each once.
    pub foreign: &'static [ForeignType],
}

impl Model {
    pub(crate) const fn layout(&self) -> Layout {
        Layout {
            size: self.size,
            align: self.align,
        }
    }
}
