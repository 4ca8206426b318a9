//! `StateField`.

use crate::attribute::Marker;
use crate::boundary::{BoundaryType, PlainList};
use crate::errors::Errors;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Field, LitStr, Member, Path, Token, Type, custom_keyword, parenthesized};

custom_keyword!(persist);
custom_keyword!(from);

/// A field of a ViewModel, which stays in its module.
#[derive(Clone)]
pub struct StateField {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// The name, or the index in a tuple.
    pub name: Member,
    /// Type of the field, which may be any type.
    pub ty: Type,
    /// The type as that of a Model's field, if it is a persisted one that consists of types of std and of what may be Models.
    pub known: Option<BoundaryType>,
    /// Whether it carries `#[viewmodel(persist)]`, so that its value survives a reload.
    pub persist: bool,
    /// Function that converts a value that was saved as another type.
    pub from: Option<Path>,
}

impl StateField {
    /// Reads one field, and puts what is refused into `errors`.
    pub(super) fn read(name: Member, field: &Field, errors: &mut Errors) -> Self {
        let mut is_persisted = false;
        let mut function = None;
        for attribute in &field.attrs {
            if Marker::of(attribute) == Some(Marker::ViewModel) {
                is_persisted = true;
                match parse_argument.parse2(Marker::arguments(attribute)) {
                    Ok(None) => (),
                    Ok(Some(named)) => function = read_function(&named, errors),
                    Err(_) => errors.refuse(attribute, HELP),
                }
            }
        }
        if let (true, Member::Unnamed(_)) = (is_persisted, &name) {
            errors.refuse(
                &field.ty,
                "a persisted field is found again by its name: give the ViewModel named fields",
            );
        }
        let known = || BoundaryType::field(&field.ty, &PlainList::default()).ok();
        Self {
            attributes: Marker::others(&field.attrs),
            name,
            known: is_persisted.then(known).flatten(),
            ty: field.ty.clone(),
            persist: is_persisted,
            from: function,
        }
    }
}

const HELP: &str = "a field takes no other argument than `persist`: write `#[viewmodel(persist)]` to carry it across a reload, `#[viewmodel(persist(from = \"function\"))]` if its type has changed, or remove the attribute";

/// Reads `persist` or `persist(from = "function")`, and gives the text in it.
fn parse_argument(input: ParseStream) -> syn::Result<Option<LitStr>> {
    input.parse::<persist>()?;
    if input.is_empty() {
        return Ok(None);
    }
    let inner;
    parenthesized!(inner in input);
    inner.parse::<from>()?;
    inner.parse::<Token![=]>()?;
    inner.parse().map(Some)
}

fn read_function(function: &LitStr, errors: &mut Errors) -> Option<Path> {
    let path = function.parse();
    if path.is_err() {
        errors.refuse(
            function,
            "`from` names a function that takes the old value and gives a `Result` with the new one: write its path, as in `from = \"metres_of_feet\"`",
        );
    }
    path.ok()
}
