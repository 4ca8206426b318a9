//! `FieldItem`, a field with its type at the boundary.

use crate::attribute::Marker;
use crate::boundary::{BoundaryType, PlainList};
use crate::component::{check_field, former_names, is_former_name};
use crate::errors::Errors;
use syn::{Attribute, Field, Fields, LitStr, Member, Visibility};

/// A field of a Model or of one of its variants.
#[derive(Clone)]
pub struct FieldItem {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// Visibility as written in the source.
    pub visibility: Visibility,
    /// The name, or the index in a tuple.
    pub name: Member,
    /// The type, which owns its data.
    pub ty: BoundaryType,
    /// Former names of a component's field.
    pub was: Vec<LitStr>,
}

impl FieldItem {
    /// Reads all fields, and puts what is refused into `errors`.
    pub(super) fn read_all(fields: &Fields, plain: &PlainList, errors: &mut Errors) -> Vec<Self> {
        let mut items = Vec::new();
        for (field, name) in fields.iter().zip(fields.members()) {
            items.extend(Self::read(field, name, Vec::new(), plain, errors));
        }
        items
    }

    /// Reads all fields of a component, and puts what is refused into `errors`.
    pub(super) fn read_component(
        fields: &Fields,
        plain: &PlainList,
        errors: &mut Errors,
    ) -> Vec<Self> {
        let mut kept = fields.clone();
        let former: Vec<Vec<LitStr>> = kept
            .iter_mut()
            .map(|field| {
                let names = former_names(&field.attrs, errors);
                field.attrs.retain(|attribute| !is_former_name(attribute));
                names
            })
            .collect();
        let mut items = Vec::new();
        for ((field, name), was) in kept.iter().zip(kept.members()).zip(former) {
            if !check_field(&field.ty, errors) {
                continue;
            }
            items.extend(Self::read(field, name, was, plain, errors));
        }
        items
    }

    /// Reads one field; `None` if its type is refused.
    fn read(
        field: &Field,
        name: Member,
        was: Vec<LitStr>,
        plain: &PlainList,
        errors: &mut Errors,
    ) -> Option<Self> {
        let ty = errors.keep(BoundaryType::field(&field.ty, plain))?;
        Some(Self {
            attributes: Marker::others(&field.attrs),
            visibility: field.vis.clone(),
            name,
            ty,
            was,
        })
    }
}
