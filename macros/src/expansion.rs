//! What all macros do with their item.
use keyway_syntax::Marker;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::visit_mut::{VisitMut, visit_item_mut};
use syn::{Attribute, Item, Lifetime};

/// The errors, and the item without our attributes, so that what refers to it keeps its meaning. A View that was taken for
/// a trait is left out: rustc would only repeat it.
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

/// The item without our attributes, on itself or inside.
pub(crate) fn without_markers(item: TokenStream) -> TokenStream {
    match syn::parse2::<Item>(item.clone()) {
        Ok(mut item) => {
            visit_item_mut(&mut Markers, &mut item);
            item.into_token_stream()
        }
        Err(_) => item,
    }
}

/// Removes our attributes.
struct Markers;

impl VisitMut for Markers {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        attributes.retain(|attribute| Marker::of(attribute).is_none());
    }
}

/// The `cfg` attributes among `attributes`: what is described must come and go with what it describes.
pub(crate) fn cfg(attributes: &[Attribute]) -> TokenStream {
    let cfg = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"));
    quote!(#(#cfg)*)
}

/// Makes every lifetime one for the compiler to find: in a constant none of the function's is known.
pub(crate) struct Unbound;

impl VisitMut for Unbound {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        *lifetime = Lifetime::new("'_", lifetime.span());
    }
}
