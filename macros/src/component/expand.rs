//! The expansion of `#[model(component)]` beyond that of a Model.

use keyway_syntax::{ComponentItem, FieldItem, Marker, ModelItem, ModelShape, text};
use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Ident, ItemStruct, Member, Type, parse_quote};

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

/// The declaration of one field.
fn field(item: &FieldItem) -> TokenStream {
    let cfg = cfg(&item.attributes);
    let member = &item.name;
    let name = name(member);
    let was = &item.was;
    let ty = &item.ty.ty;
    let (element, lengths) = element(ty);
    let text = element_text(&item.ty.canonical, lengths.len());
    let shape = match item.ty.refers.as_slice() {
        [path] => quote_spanned!(path.span()=> <#element>::COMPONENT_SHAPE),
        _ => quote!(::core_ecs::ComponentShape::PLAIN),
    };
    quote! {
        #cfg
        ::core_ecs::FieldDecl {
            name: #name,
            was: &[#(#was),*],
            element: #text,
            lengths: &[#(#lengths),*],
            offset: ::keyway::private::offset_of!(Self, #member),
            size: ::keyway::private::size_of::<#ty>(),
            shape: #shape,
        }
    }
}

/// Name of a field as a world stores it.
fn name(member: &Member) -> String {
    match member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}

/// Innermost element type of an array, and the lengths from the outside in.
fn element(ty: &Type) -> (&Type, Vec<&Expr>) {
    match ty {
        Type::Group(group) => element(&group.elem),
        Type::Paren(paren) => element(&paren.elem),
        Type::Array(array) => {
            let (ty, mut lengths) = element(&array.elem);
            lengths.insert(0, &array.len);
            (ty, lengths)
        }
        other => (other, Vec::new()),
    }
}

/// Text of the innermost element type of an array with so many dimensions.
fn element_text(array: &str, dimensions: usize) -> &str {
    (0..dimensions).fold(array, |array, _| {
        let element = array
            .strip_prefix('[')
            .and_then(|array| array.rsplit_once("; "));
        element.map_or(array, |(element, _length)| element)
    })
}
