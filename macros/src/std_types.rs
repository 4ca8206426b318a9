//! The check that what was taken for a type of std by its name is that type.
use std::collections::BTreeSet;

use keyway_syntax::{BoundaryType, StdType, text};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;

use crate::unbound::Unbound;

/// Asks the compiler whether each type has the name rightly: text and fingerprint of a contract hold std's types by their
/// names alone. `types` come with the `cfg` of what holds them. Nothing of it is left in the compiled crate.
pub(crate) fn confirmed<'t>(
    types: impl IntoIterator<Item = (TokenStream, &'t BoundaryType)>,
) -> TokenStream {
    let mut asked = BTreeSet::new();
    let mut questions = Vec::new();
    for (cfg, ty) in types {
        for std in &ty.std {
            // One name means one type in one item: it is enough to ask once.
            if asked.insert((cfg.to_string(), text(&std.written))) {
                questions.push(question(&cfg, std));
            }
        }
    }
    quote! {
        const _: () = {
            #(#questions)*
        };
    }
}

fn question(cfg: &TokenStream, std: &StdType) -> TokenStream {
    let span = Span::call_site().located_at(std.written.span());
    let (mut written, mut meant) = (std.written.clone(), std.meant.clone());
    Unbound.visit_type_mut(&mut written);
    Unbound.visit_path_mut(&mut meant);
    quote_spanned! {span=>
        #cfg
        let _: ::keyway::private::OfStd<#meant> = ::keyway::private::OfStd::<#written>::NAMED;
    }
}
