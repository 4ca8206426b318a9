//! `Movable`, a persisted field that may be handed over as it is.
use std::any::TypeId;

use crate::descriptor::TypeLayout;

/// The type of a persisted field as one build has it. A field that is equal in two builds is handed over as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movable {
    /// Name of the field.
    pub name: &'static str,
    /// What a downcast asks for.
    type_id: TypeId,
    /// What makes the downcast right: see [`TypeLayout`].
    layout: String,
}

impl Movable {
    /// The field of this name, of type `T`; `None` if its layout is unknown.
    #[must_use]
    pub fn of<T: 'static>(name: &'static str, layout: TypeLayout) -> Option<Self> {
        Some(Self {
            name,
            type_id: TypeId::of::<T>(),
            layout: layout.into_text()?,
        })
    }

    /// Whether `T` is `U`, by name and not by look: a type may have the name of one of std.
    #[must_use]
    pub fn is_same<T: 'static, U: 'static>() -> bool {
        TypeId::of::<T>() == TypeId::of::<U>()
    }
}
