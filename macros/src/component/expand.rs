//! The expansion of `#[model(component)]` beyond that of a Model.
use keyway_syntax::{ComponentItem, FieldItem, Marker, ModelItem, ModelShape, text};
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, Ident, ItemStruct, parse_quote};

use super::shape::{field, name};
use crate::expansion::cfg;

/// Sets the layout of C if the Model states none, and returns the attributes for its item.
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

/// Whether a `repr` fixes the order of the fields.
fn is_fixed(attribute: &Attribute) -> bool {
    let hints = text(Marker::arguments(attribute));
    let fixed = |hint: &str| ["C", "transparent"].contains(&hint.trim());
    attribute.path().is_ident("repr") && hints.split(',').any(fixed)
}

/// Constants that do not compile if there is padding behind a field, or the alignment is too great.
fn checks(component: &Ident, fields: &[FieldItem]) -> TokenStream {
    let padding = fields.iter().map(|field| {
        let cfg = cfg(&field.attributes);
        let name = name(&field.name);
        let span = field.ty.ty.span();
        // All tokens have the field's span, so that the error points there.
        let mut component = component.clone();
        component.set_span(component.span().located_at(span));
        quote_spanned! {span=>
            #cfg
            const _: () = #component::COMPONENT.check_padding(#name);
        }
    });
    let limits = quote_spanned! {component.span()=>
        const _: () = #component::COMPONENT.check_limits();
    };
    padding.chain([limits]).collect()
}

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
