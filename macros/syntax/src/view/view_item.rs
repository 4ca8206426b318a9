//! `ViewItem`.

use crate::attribute::{Marker, read_item};
use crate::boundary::PlainList;
use crate::errors::Errors;
use crate::generics::refuse_generics;
use crate::view::ViewFunction;
use proc_macro2::TokenStream;
use syn::{Attribute, Fields, Ident, Item, ItemStruct, Path, Visibility};

/// A struct that carries `#[view]`: a contract made of functions.
#[derive(Clone)]
pub struct ViewItem {
    /// Documentation, `cfg` and the attributes of others.
    pub attributes: Vec<Attribute>,
    /// As written, always `pub`.
    pub visibility: Visibility,
    /// Name of the View.
    pub name: Ident,
    /// The types of other crates listed in `#[view(plain(…))]`.
    pub plain: Vec<Path>,
    /// Functions in declared order.
    pub functions: Vec<ViewFunction>,
}

impl ViewItem {
    /// Reads a View from the input of the attribute macro: the attribute's arguments and the item.
    ///
    /// # Errors
    /// All refusals, combined, each at the tokens it is about.
    pub fn parse(attribute: TokenStream, item: TokenStream) -> syn::Result<Self> {
        Self::from_syn(attribute, &read_item(item)?)
    }

    /// Reads a View from an item of a parsed file and the arguments of its `#[view]`.
    ///
    /// # Errors
    /// All refusals, combined, each at the tokens it is about.
    pub(crate) fn from_syn(attribute: TokenStream, item: &Item) -> syn::Result<Self> {
        match item {
            Item::Struct(item) => Self::from_struct(attribute, item),
            Item::Trait(item) => Err(syn::Error::new(
                item.trait_token.span,
                "a View is no trait: write a struct with one field `pub name: fn(…) -> …` for each function instead",
            )),
            other => Err(syn::Error::new_spanned(
                other,
                "`#[view]` belongs on a struct: write one with a field `pub name: fn(…) -> …` for each function",
            )),
        }
    }

    fn from_struct(attribute: TokenStream, item: &ItemStruct) -> syn::Result<Self> {
        let mut errors = Errors::default();
        refuse_generics("a View", &item.generics, &mut errors);
        refuse_head(item, &mut errors);
        let plain = errors.keep(PlainList::parse(Marker::View, attribute));
        let plain = plain.unwrap_or_default();
        plain.check(&mut errors);
        let mut functions = Vec::new();
        for field in &item.fields {
            if let Some(name) = &field.ident {
                functions.extend(errors.keep(ViewFunction::read(name, field, &plain)));
            }
        }
        errors.finish(Self {
            attributes: Marker::others(&item.attrs),
            visibility: item.vis.clone(),
            name: item.ident.clone(),
            plain: plain.paths,
            functions,
        })
    }
}

fn refuse_head(item: &ItemStruct, errors: &mut Errors) {
    let name = &item.ident;
    if !matches!(item.vis, Visibility::Public(_)) {
        errors.refuse(
            name,
            format_args!("a View is a contract between crates: write `pub struct {name}`"),
        );
    }
    if !matches!(item.fields, Fields::Named(_)) {
        errors.refuse(
            name,
            "a View has named functions: write it as a struct with one field `pub name: fn(…) -> …` for each",
        );
    }
}
