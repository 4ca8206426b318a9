//! `FieldRole`.

use keyway::model;

/// What a field of a component means to the world, beyond its bytes.
#[model]
#[derive(Copy, Default, PartialEq, Eq)]
pub enum FieldRole {
    /// Plain bytes, which a world copies and does not look into.
    #[default]
    Plain,
    /// An [`Entity`](crate::Entity): translated when worlds are merged and commands applied.
    Entity,
    /// A [`Span`](crate::Span), within a [`Text`](crate::Text) or [`List`](crate::List).
    Span,
}
