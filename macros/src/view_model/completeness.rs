//! The check of an implementation that leaves functions out.
use keyway_syntax::ViewModelImpl;
use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::Path;

use crate::expansion::cfg;

/// Tells of what is left out without its feature, or named without being left out; with functions left out the literal of
/// the table is filled up and tells nothing.
pub(super) fn completeness(block: &ViewModelImpl, view: &Path, view_name: &Ident) -> TokenStream {
    let without = &block.without;
    let Some(first) = without.first() else {
        return TokenStream::new();
    };
    let features = without.iter().map(|feature| {
        let sentence = format!(
            "no function of `{view_name}` belongs to the feature `{}`: see `#[feature(…)]` in the View for its name",
            feature.value()
        );
        quote_spanned! {feature.span()=>
            ::core::assert!(#view::__keyway_has_feature(#feature), #sentence);
        }
    });
    let present = block.functions.iter().map(|function| {
        let cfg = cfg(&function.attributes);
        let name = function.name.to_string();
        quote!(#cfg #name)
    });
    let complete = quote_spanned! {first.span()=>
        if let ::core::option::Option::Some(sentence) =
            #view::__keyway_incomplete(&[#(#present),*], &[#(#without),*])
        {
            ::core::panic!("{}", sentence);
        }
    };
    quote! {
        const _: () = {
            #(#features)*
            #complete
        };
    }
}
