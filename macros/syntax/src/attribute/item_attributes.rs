//! The attributes of an item of any kind.

use crate::asynchronous::explained;
use crate::attribute::Marker;
use crate::errors::Errors;
use proc_macro2::TokenStream;
use syn::punctuated::Punctuated;
use syn::{Attribute, Item, Meta, Token};

/// Attributes of an item; empty for an item that syn does not know.
#[must_use]
pub fn item_attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Parses the item of an attribute macro, whose own attribute is the only one of Keyway.
///
/// # Errors
/// If the tokens are no item, and one error for each attribute that is too many or hidden.
pub(crate) fn read_item(tokens: TokenStream) -> syn::Result<Item> {
    let item = syn::parse2(tokens.clone()).map_err(|error| explained(error, tokens))?;
    check_attributes(&item, 0)?;
    Ok(item)
}

/// Refuses items that macro and generator would read differently: those with more than `allowed` attributes of Keyway,
/// of which each would see the others' output, and those with one that a `cfg_attr` hides from the generator.
///
/// # Errors
/// One error for each attribute that is too many or hidden.
pub(crate) fn check_attributes(item: &Item, allowed: usize) -> syn::Result<()> {
    let mut errors = Errors::default();
    let attributes = item_attributes(item);
    let own = attributes
        .iter()
        .filter(|attribute| Marker::of(attribute).is_some());
    for attribute in own.skip(allowed) {
        errors.refuse(
            attribute,
            "an item carries one attribute of Keyway: keep one, and write another item or impl block for the other",
        );
    }
    for attribute in attributes {
        if let Some(marker) = hidden(attribute) {
            errors.refuse(
                attribute,
                format_args!("the generator does not see `#[{0}]` inside a `cfg_attr`: write `#[{0}]` itself, with `#[cfg(…)]` on the item if it is optional", marker.name()),
            );
        }
    }
    errors.finish(())
}

/// The marker inside a `cfg_attr`.
fn hidden(attribute: &Attribute) -> Option<Marker> {
    if !attribute.path().is_ident("cfg_attr") {
        return None;
    }
    let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
    let parts = attribute.parse_args_with(parser).ok()?;
    let mut given = parts.iter().skip(1);
    given.find_map(|meta| Marker::of_path(meta.path()))
}
