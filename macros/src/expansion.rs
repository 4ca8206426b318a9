//! Helpers of all macros: errors, the item without Keyway's attributes, `cfg`.
use std::collections::BTreeSet;

use keyway_syntax::Marker;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::visit_mut::{VisitMut, visit_item_mut};
use syn::{Attribute, Item, Lifetime};

/// The errors, and the item without Keyway's attributes, so that other code that names it still compiles. A View that
/// was taken for a trait is left out: rustc would only repeat the error.
pub(crate) fn refused(error: &syn::Error, item: TokenStream) -> TokenStream {
    let errors = error.to_compile_error();
    let item = match syn::parse2::<Item>(item.clone()) {
        Ok(Item::Impl(mut block)) => {
            block.trait_ = None;
            block.into_token_stream()
        }
        _ => item,
    };
    let item = without_markers(item);
    quote!(#item #errors)
}

/// The item without Keyway's attributes, on itself or inside.
pub(crate) fn without_markers(item: TokenStream) -> TokenStream {
    match syn::parse2::<Item>(item.clone()) {
        Ok(mut item) => {
            visit_item_mut(&mut Markers, &mut item);
            item.into_token_stream()
        }
        Err(_) => item,
    }
}

/// Visitor that removes Keyway's attributes from an item.
struct Markers;

impl VisitMut for Markers {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        attributes.retain(|attribute| Marker::of(attribute).is_none());
    }
}

/// The `cfg` attributes among `attributes`: a description exists under the same conditions as its item.
pub(crate) fn cfg(attributes: &[Attribute]) -> TokenStream {
    let cfg = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"));
    quote!(#(#cfg)*)
}

/// Replaces each lifetime by `'_`: the function's own lifetimes are unknown in a constant.
pub(crate) struct Unbound;

impl VisitMut for Unbound {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        *lifetime = Lifetime::new("'_", lifetime.span());
    }
}

/// The items, each once for a condition and what `key` gives; both come with the `cfg` of their item.
pub(crate) fn each_once<T>(
    items: impl Iterator<Item = (TokenStream, T)>,
    key: impl Fn(&T) -> String,
) -> impl Iterator<Item = (TokenStream, T)> {
    let mut seen = BTreeSet::new();
    items.filter(move |(cfg, item)| seen.insert((cfg.to_string(), key(item))))
}
