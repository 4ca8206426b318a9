//! `StateField`, a field of a ViewModel.

use crate::attribute::Marker;
use crate::errors::Errors;
use syn::{Attribute, Field, Member, Type};

/// A field of a ViewModel, which stays in its module.
#[derive(Clone)]
pub struct StateField {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// The name, or the index in a tuple.
    pub name: Member,
    /// Type of the field, which may be any type.
    pub ty: Type,
    /// Whether it carries `#[viewmodel(persist)]`, so that its value survives a reload.
    pub persist: bool,
}

impl StateField {
    /// Reads one field, and puts what is refused into `errors`.
    pub(super) fn read(name: Member, field: &Field, errors: &mut Errors) -> Self {
        let mut persist = false;
        for attribute in &field.attrs {
            if Marker::of(attribute) == Some(Marker::ViewModel) {
                persist = true;
                check_argument(attribute, errors);
            }
        }
        if let (true, Member::Unnamed(_)) = (persist, &name) {
            errors.refuse(
                &field.ty,
                "a persisted field is found again by its name: give the ViewModel named fields",
            );
        }
        Self {
            attributes: Marker::others(&field.attrs),
            name,
            ty: field.ty.clone(),
            persist,
        }
    }
}

fn check_argument(attribute: &Attribute, errors: &mut Errors) {
    let argument = Marker::arguments(attribute).to_string();
    if argument != "persist" {
        errors.refuse(
            attribute,
            "a field takes no other argument than `persist`: write `#[viewmodel(persist)]` to carry it across a reload, or remove the attribute",
        );
    }
}
