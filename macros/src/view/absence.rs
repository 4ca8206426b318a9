//! `absence`.
use keyway_syntax::{ViewFunction, ViewItem};
use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use crate::expansion::cfg;

/// Renders placeholders for functions that an implementation leaves out with their feature, and the checks that no
/// others are left out.
pub(super) fn absence(view: &ViewItem) -> TokenStream {
    let fields = view
        .functions
        .iter()
        .map(|function| placeholder(view, function));
    let faulted = view
        .functions
        .iter()
        .map(|function| faulted(view, function));
    let gaps = view.functions.iter().map(gap);
    let features = view.functions.iter().filter_map(|function| {
        let cfg = cfg(&function.attributes);
        let feature = function.feature.as_ref()?;
        Some(quote!(#cfg #feature))
    });
    quote! {
        pub const __KEYWAY_ABSENT: Self = Self { #(#fields)* };

        pub const __KEYWAY_FAULTED: Self = Self { #(#faulted)* };

        /// Whether a function belongs to `feature`.
        pub const fn __keyway_has_feature(feature: &::core::primitive::str) -> ::core::primitive::bool {
            ::keyway::private::contains(&[#(#features),*], feature)
        }

        /// What is wrong with an implementation that has the functions `present` and leaves out features.
        pub const fn __keyway_incomplete(
            present: &[&::core::primitive::str],
            without: &[&::core::primitive::str],
        ) -> ::core::option::Option<&'static ::core::primitive::str> {
            #(#gaps)*
            ::core::option::Option::None
        }
    }
}

fn placeholder(view: &ViewItem, function: &ViewFunction) -> TokenStream {
    let cfg = cfg(&function.attributes);
    let field = &function.name;
    let text = format!("{}.{field}", view.name);
    let feature = function
        .feature
        .as_ref()
        .map_or_else(String::new, LitStr::value);
    let blanks = function.arguments.iter().map(|_| quote!(_));
    quote!(#cfg #field: |#(#blanks),*| ::keyway::private::absent(#text, #feature),)
}

/// Renders the placeholder for a function of a System that faulted. The crate of the View is the Core.
fn faulted(view: &ViewItem, function: &ViewFunction) -> TokenStream {
    let cfg = cfg(&function.attributes);
    let field = &function.name;
    let text = format!("{}.{field}", view.name);
    let blanks = function.arguments.iter().map(|_| quote!(_));
    quote! {
        #cfg #field: |#(#blanks),*| ::keyway::private::faulted(#text, ::core::env!("CARGO_PKG_NAME")),
    }
}

fn gap(function: &ViewFunction) -> TokenStream {
    let cfg = cfg(&function.attributes);
    let name = function.name.to_string();
    let Some(feature) = &function.feature else {
        let missing = format!("`{name}` is missing: it belongs to no feature, so write it");
        return quote! {
            #cfg
            if !::keyway::private::contains(present, #name) {
                return ::core::option::Option::Some(#missing);
            }
        };
    };
    let text = feature.value();
    let missing = format!(
        "`{name}` is missing: it belongs to the feature `{text}`, so write it or name the feature in `without(…)`"
    );
    let present = format!(
        "`{name}` is written although `without(…)` leaves out its feature `{text}`: remove one of the two"
    );
    quote! {
        #cfg
        match (
            ::keyway::private::contains(present, #name),
            ::keyway::private::contains(without, #feature),
        ) {
            (false, false) => return ::core::option::Option::Some(#missing),
            (true, true) => return ::core::option::Option::Some(#present),
            _ => {}
        }
    }
}
