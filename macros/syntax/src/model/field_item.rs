//! A field of a Model or of one of its variants.

use crate::attribute::{Marker, PlainList};
use crate::boundary::BoundaryType;
use crate::errors::Errors;
use syn::{Attribute, Fields, Member, Visibility};

/// A field of a Model or of one of its variants.
#[derive(Clone)]
pub struct FieldItem {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// As written.
    pub visibility: Visibility,
    /// The name, or the index in a tuple.
    pub name: Member,
    /// The type, which owns its data.
    pub ty: BoundaryType,
}

impl FieldItem {
    /// Reads all fields, and puts what is refused into `errors`.
    pub(super) fn read_all(fields: &Fields, plain: &PlainList, errors: &mut Errors) -> Vec<Self> {
        let mut items = Vec::new();
        for (field, name) in fields.iter().zip(fields.members()) {
            let ty = errors.keep(BoundaryType::field(&field.ty, plain));
            items.extend(ty.map(|ty| Self {
                attributes: Marker::others(&field.attrs),
                visibility: field.vis.clone(),
                name,
                ty,
            }));
        }
        items
    }
}
