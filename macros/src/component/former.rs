//! The attributes on fields that belong to a component.
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::ItemStruct;

/// The item as rustc is to see it: without `#[component(…)]` on its fields, if the attribute's arguments say that it is a
/// component.
pub(crate) fn without_former_names(arguments: &TokenStream, item: TokenStream) -> TokenStream {
    let is_component = |token| matches!(token, TokenTree::Ident(word) if word == "component");
    if !arguments.clone().into_iter().any(is_component) {
        return item;
    }
    match syn::parse2::<ItemStruct>(item.clone()) {
        Ok(mut item) => {
            for field in &mut item.fields {
                field
                    .attrs
                    .retain(|attribute| !attribute.path().is_ident("component"));
            }
            item.into_token_stream()
        }
        Err(_) => item,
    }
}
