//! `Field`.
use super::Layout;

/// A field of a Model, as the compiler of this build lays it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Name, or index of a tuple field.
    pub name: &'static str,
    /// Canonical text of the type.
    pub type_text: &'static str,
    /// Full paths of the Models the type refers to, in order of appearance.
    pub refers: &'static [&'static str],
    /// Layouts of the types inside that `type_text` does not settle, in order of appearance: arrays whose length is a
    /// named constant, and types listed as plain.
    pub layouts: &'static [Layout],
    /// Bytes from the start of the Model; `None` for an enum's payload, whose offsets the compiler does not tell.
    pub offset: Option<usize>,
    /// Size of the field's type in bytes.
    pub size: usize,
    /// Alignment of the field's type in bytes.
    pub align: usize,
}

impl Field {
    pub(crate) const fn layout(&self) -> Layout {
        Layout {
            size: self.size,
            align: self.align,
        }
    }
}
