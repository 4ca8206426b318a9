//! The fields and variants of a Model as descriptors.

use keyway_syntax::{BoundaryType, FieldItem, ModelShape, VariantItem};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Member;
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;

use crate::expansion::{Unbound, cfg};

pub(super) fn shape(shape: &ModelShape) -> TokenStream {
    match shape {
        ModelShape::Struct(fields) => {
            let fields = fields.iter().map(|item| {
                let cfg = cfg(&item.attributes);
                let name = &item.name;
                let offset = quote!(::core::option::Option::Some(
                    ::keyway::private::offset_of!(Self, #name)
                ));
                let row = field(item, &offset);
                quote!(#cfg #row)
            });
            quote!(::keyway::private::ModelShape::Struct(&[#(#fields),*]))
        }
        ModelShape::Enum(variants) => {
            let variants = variants.iter().map(variant);
            quote!(::keyway::private::ModelShape::Enum(&[#(#variants),*]))
        }
    }
}

/// The type of each field with the `cfg` of the field.
pub(super) fn types(shape: &ModelShape) -> Vec<(TokenStream, &BoundaryType)> {
    let held = |outer: TokenStream, item: &FieldItem| {
        let cfg = cfg(&item.attributes);
        quote!(#outer #cfg)
    };
    match shape {
        ModelShape::Struct(fields) => fields
            .iter()
            .map(|item| (held(TokenStream::new(), item), &item.ty))
            .collect(),
        ModelShape::Enum(variants) => {
            let fields = variants.iter().flat_map(|variant| {
                let outer = cfg(&variant.attributes);
                let fields = variant.fields.iter();
                fields.map(move |item| (held(outer.clone(), item), &item.ty))
            });
            fields.collect()
        }
    }
}

fn variant(item: &VariantItem) -> TokenStream {
    let outer = cfg(&item.attributes);
    let name = item.name.to_string();
    let none = quote!(::core::option::Option::None);
    let fields = item.fields.iter().map(|item| {
        let cfg = cfg(&item.attributes);
        let row = field(item, &none);
        quote!(#cfg #row)
    });
    let discriminant = match &item.discriminant {
        Some(number) => quote!(::core::option::Option::Some((#number) as ::core::primitive::i128)),
        None => none.clone(),
    };
    quote! {
        #outer
        ::keyway::private::Variant {
            name: #name,
            discriminant: #discriminant,
            fields: &[#(#fields),*],
        }
    }
}

fn field(item: &FieldItem, offset: &TokenStream) -> TokenStream {
    let name = match &item.name {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    };
    let ty = &item.ty.ty;
    let text = &item.ty.canonical;
    let refers = refers([&item.ty]);
    let layouts = layouts([&item.ty]);
    quote! {
        ::keyway::private::Field {
            name: #name,
            type_text: #text,
            refers: #refers,
            layouts: #layouts,
            offset: #offset,
            size: ::keyway::private::size_of::<#ty>(),
            align: ::keyway::private::align_of::<#ty>(),
        }
    }
}

/// The paths of the Models that types refer to, in order of appearance, as the compiler resolves them. A path is
/// repeated at each appearance: if two Models have one name, only the order of all paths tells them apart.
pub(crate) fn refers<'t>(types: impl IntoIterator<Item = &'t BoundaryType>) -> TokenStream {
    let paths = types.into_iter().flat_map(|ty| &ty.refers);
    let paths = paths.map(|path| quote_spanned!(path.span()=> <#path>::MODEL_PATH));
    quote!(&[#(#paths),*])
}

/// The layouts that the texts of types do not settle, as the compiler sees them.
pub(crate) fn layouts<'t>(types: impl IntoIterator<Item = &'t BoundaryType>) -> TokenStream {
    let types = types.into_iter().flat_map(|ty| ty.layouts.iter().cloned());
    let layouts = types.map(|mut ty| {
        Unbound.visit_type_mut(&mut ty);
        quote_spanned!(ty.span()=> ::keyway::private::Layout::of::<#ty>())
    });
    quote!(&[#(#layouts),*])
}
