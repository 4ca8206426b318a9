//! What a type is made of, seen by a world.

use super::FieldDecl;
use crate::{Entity, FieldRole, List, Span, Text};

/// What a type that may stand in a component is made of. `#[model(component)]` makes it as `Type::COMPONENT_SHAPE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComponentShape {
    /// A value that means this to a world.
    Value(FieldRole),
    /// Fields; none for a tag.
    Fields(&'static [FieldDecl<Self>]),
}

impl ComponentShape {
    /// A value that a world does not look into.
    pub const PLAIN: Self = Self::Value(FieldRole::Plain);

    /// Whether this is no struct.
    pub(super) const fn is_value(&self) -> bool {
        matches!(self, Self::Value(_))
    }

    /// What a value means to a world.
    pub(super) const fn role(&self) -> FieldRole {
        match self {
            Self::Value(role) => *role,
            Self::Fields(_) => FieldRole::Plain,
        }
    }

    /// The fields of a struct.
    pub(super) const fn fields(&self) -> &'static [FieldDecl<Self>] {
        match self {
            Self::Fields(fields) => fields,
            Self::Value(_) => &[],
        }
    }
}

macro_rules! values {
    ($($value:ident: $role:ident),+) => {$(
        impl $value {
            #[doc(hidden)]
            pub const COMPONENT_SHAPE: ComponentShape = ComponentShape::Value(FieldRole::$role);
        }
    )+};
}

values!(Entity: Entity, Span: Span, Text: Span, List: Span);
