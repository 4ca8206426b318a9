//! Checks of a component's layout that only the compiler can make.
use keyway_syntax::FieldItem;
use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::Ident;
use syn::spanned::Spanned;

use super::shape::name;
use crate::expansion::cfg;

/// Constants that do not compile if there is padding behind a field, or the alignment is too great.
pub(super) fn checks(component: &Ident, fields: &[FieldItem]) -> TokenStream {
    let padding = fields.iter().map(|field| {
        let cfg = cfg(&field.attributes);
        let name = name(&field.name);
        let span = field.ty.ty.span();
        // All tokens are at the field, so that the error is.
        let component = Ident::new(&component.to_string(), component.span().located_at(span));
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
