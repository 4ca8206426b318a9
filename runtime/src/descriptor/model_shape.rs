//! What kind of type a Model is.
use super::{Field, Variant};

/// The inner structure of a Model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelShape {
    /// A struct and its fields in declared order.
    Struct(&'static [Field]),
    /// An enum and its variants in declared order.
    Enum(&'static [Variant]),
}

impl ModelShape {
    /// The canonical text of each field's type, in declared order.
    pub(super) fn type_texts(&self) -> Vec<&'static str> {
        let text = |field: &'static Field| field.type_text;
        match self {
            Self::Struct(fields) => fields.iter().map(text).collect(),
            Self::Enum(variants) => {
                let fields = variants.iter().flat_map(|variant| variant.fields);
                fields.map(text).collect()
            }
        }
    }
}
