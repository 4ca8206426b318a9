//! What a component has beyond what a Model has.
use keyway_syntax::{ComponentItem, Marker, ModelItem, ModelShape, text};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, parse_quote};

use super::checks::checks;
use super::shape::field;

/// Gives the Model the layout of C if it states none, and returns the attributes that its item gets.
pub(crate) fn attributes(model: &mut ModelItem) -> TokenStream {
    let mut repr = TokenStream::new();
    if !model.attributes.iter().any(is_fixed) {
        let attribute: Attribute = parse_quote!(#[repr(C)]);
        repr = quote!(#attribute);
        model.attributes.push(attribute);
    }
    quote! {
        #[derive(
            ::core::marker::Copy,
            ::core_ecs::bytemuck::Pod,
            ::core_ecs::bytemuck::Zeroable,
        )]
        #[bytemuck(crate = "::core_ecs::bytemuck")]
        #repr
    }
}

/// The description as a component, and the checks of the layout.
pub(crate) fn declaration(model: &ModelItem, component: &ComponentItem) -> TokenStream {
    let ModelShape::Struct(fields) = &model.shape else {
        return TokenStream::new();
    };
    let name = &model.name;
    let was = &component.was;
    let rows = fields.iter().map(field);
    let checks = checks(name, fields);
    quote! {
        #checks
        ::core_ecs::component! {
            #name,
            was: [#(#was),*],
            fields: [#(#rows),*],
        }
    }
}

/// Whether a `repr` says in which order the fields lie.
fn is_fixed(attribute: &Attribute) -> bool {
    let hints = text(Marker::arguments(attribute));
    let fixed = |hint: &str| ["C", "transparent"].contains(&hint.trim());
    attribute.path().is_ident("repr") && hints.split(',').any(fixed)
}
