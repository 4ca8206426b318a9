//! The fields of a component as declarations.
use keyway_syntax::FieldItem;
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Expr, Member, Type};

use crate::expansion::cfg;

/// The declaration of one field.
pub(super) fn field(item: &FieldItem) -> TokenStream {
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
pub(super) fn name(member: &Member) -> String {
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
