//! `FieldError`, the reason why a persisted field cannot be saved or restored.
use crate::codec::CodecError;

/// Why a persisted field cannot be saved or restored.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FieldError {
    /// The value cannot be encoded.
    #[error("field `{name}` cannot be saved: {source}")]
    Save {
        /// Name of the field.
        name: String,
        /// Reason, with the place below the field.
        source: CodecError,
    },
    /// The saved value does not fit the field's type.
    #[error("field `{name}` cannot be restored: {source}{}", type_change(types.as_ref()))]
    Restore {
        /// Name of the field.
        name: String,
        /// The type as which it was saved and the type that it has now, if they differ.
        types: Option<(String, &'static str)>,
        /// Reason, with the place below the field.
        source: CodecError,
    },
    /// The function that converts a value of an earlier type refuses.
    #[error("field `{name}` cannot be restored: its conversion refused the saved value: {reason}")]
    Convert {
        /// Name of the field.
        name: String,
        /// Message of that function's author.
        reason: String,
    },
}

impl FieldError {
    /// Whether a thread with a larger stack may do better.
    #[must_use]
    pub fn is_short_of_stack(&self) -> bool {
        match self {
            Self::Save { source, .. } | Self::Restore { source, .. } => source.is_short_of_stack(),
            Self::Convert { .. } => false,
        }
    }
}

/// The type then and now, and how to convert; empty if the type is the same.
fn type_change(types: Option<&(String, &'static str)>) -> String {
    types.map_or_else(String::new, |(then, now)| {
        format!(" (saved as `{then}`, now `{now}`; `#[viewmodel(persist(from = \"function\"))]` converts)")
    })
}
