//! The description of a Model.
use super::{ForeignType, Layout, ModelShape};

/// A plain data type, as the compiler of this build lays it out. Made by `#[model]` as `Type::MODEL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model {
    /// Full path: crate, modules, name.
    pub path: &'static str,
    /// Size of the type in bytes.
    pub size: usize,
    /// Alignment of the type in bytes.
    pub align: usize,
    /// What `#[repr(…)]` says, as in `C` or `u8`; empty without one.
    pub repr: &'static str,
    /// The struct's fields or the enum's variants.
    pub shape: ModelShape,
    /// Types of other crates inside the Model, each once.
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
