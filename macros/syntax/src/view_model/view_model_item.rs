//! `ViewModelItem`.

use crate::attribute::Marker;
use crate::errors::Errors;
use crate::generics::refuse_generics;
use crate::text::text;
use crate::view_model::StateField;
use proc_macro2::TokenStream;
use syn::{Attribute, Ident, Item, ItemStruct, Visibility};

/// A struct that carries `#[viewmodel]`: the state of a module.
#[derive(Clone)]
pub struct ViewModelItem {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// Visibility as written in the source.
    pub visibility: Visibility,
    /// Name of the struct.
    pub name: Ident,
    /// Fields in declared order; empty if stateless.
    pub fields: Vec<StateField>,
}

impl ViewModelItem {
    /// Reads a ViewModel from an item of a parsed file and the arguments of its `#[viewmodel]`.
    ///
    /// # Errors
    /// All refusals, combined, each at the tokens it is about.
    pub(crate) fn from_syn(attribute: TokenStream, item: &Item) -> syn::Result<Self> {
        match item {
            Item::Struct(item) => Self::from_struct(&attribute, item),
            other => Err(syn::Error::new_spanned(
                other,
                "`#[viewmodel]` belongs on a struct and on its impl blocks: write the ViewModel as a struct",
            )),
        }
    }

    /// Whether it has no fields, so that its functions take no `self`.
    #[must_use]
    pub fn is_stateless(&self) -> bool {
        self.fields.is_empty()
    }

    fn from_struct(attribute: &TokenStream, item: &ItemStruct) -> syn::Result<Self> {
        let mut errors = Errors::default();
        refuse_argument(attribute, &item.ident, &mut errors);
        refuse_generics("a ViewModel", &item.generics, &mut errors);
        let mut fields = Vec::new();
        for (field, name) in item.fields.iter().zip(item.fields.members()) {
            fields.push(StateField::read(name, field, &mut errors));
        }
        errors.finish(Self {
            attributes: Marker::others(&item.attrs),
            visibility: item.vis.clone(),
            name: item.ident.clone(),
            fields,
        })
    }
}

fn refuse_argument(attribute: &TokenStream, name: &Ident, errors: &mut Errors) {
    let written = text(attribute);
    match written.as_str() {
        "" => (),
        "persist" => errors.refuse(
            attribute,
            "`persist` belongs on a field: put `#[viewmodel(persist)]` before each field that is carried across a reload",
        ),
        view => errors.refuse(
            attribute,
            format_args!("`#[viewmodel]` on a struct takes no argument: name the View where it is implemented, as in `#[viewmodel({view})] impl {name} {{ … }}`"),
        ),
    }
}
