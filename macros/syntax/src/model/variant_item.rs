//! `VariantItem`, a variant with its payload.

use crate::attribute::Marker;
use crate::boundary::PlainList;
use crate::errors::Errors;
use crate::model::FieldItem;
use syn::{Attribute, Expr, Ident, Variant};

/// A variant of a Model that is an enum.
#[derive(Clone)]
pub struct VariantItem {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// Name of the variant.
    pub name: Ident,
    /// Explicit discriminant, if there is one.
    pub discriminant: Option<Expr>,
    /// The payload, in order; none for a unit variant.
    pub fields: Vec<FieldItem>,
}

impl VariantItem {
    /// Reads a variant, and puts what is refused into `errors`.
    pub(super) fn read(variant: &Variant, plain: &PlainList, errors: &mut Errors) -> Self {
        Self {
            attributes: Marker::others(&variant.attrs),
            name: variant.ident.clone(),
            discriminant: variant
                .discriminant
                .as_ref()
                .map(|(_, number)| number.clone()),
            fields: FieldItem::read_all(&variant.fields, plain, errors),
        }
    }
}
