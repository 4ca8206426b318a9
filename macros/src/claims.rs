//! The check that each type is the one that its path was taken for.
use keyway_syntax::{BoundaryType, TypeClaim, text};
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Ident;
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;

use crate::expansion::{Unbound, each_once};

/// Has the compiler confirm the name of each type: text and fingerprint of a contract name types of std by their last
/// name and listed ones by their path alone. `types` come with the `cfg` of their item. The checks leave no code in the
/// compiled crate.
pub(crate) fn confirmed<'t>(
    types: impl IntoIterator<Item = (TokenStream, &'t BoundaryType)>,
) -> TokenStream {
    let claims = types
        .into_iter()
        .flat_map(|(cfg, ty)| ty.claims.iter().map(move |claim| (cfg.clone(), claim)));
    // One name means one type in one item.
    let questions =
        each_once(claims, |claim| text(&claim.written)).map(|(cfg, claim)| question(&cfg, claim));
    quote! {
        const _: () = {
            // A `no_std` crate does not know `std` by name; under its own name it would hide a module `std` of the user.
            #[allow(unused_extern_crates)]
            extern crate std as __keyway_std;
            #(#questions)*
        };
    }
}

fn question(cfg: &TokenStream, claim: &TypeClaim) -> TokenStream {
    let span = Span::call_site().located_at(claim.written.span());
    let (mut written, mut meant) = (claim.written.clone(), claim.meant.clone());
    Unbound.visit_type_mut(&mut written);
    Unbound.visit_path_mut(&mut meant);
    if meant.segments[0].ident == "std" {
        meant.leading_colon = None;
        meant.segments[0].ident = Ident::new("__keyway_std", span);
    }
    quote_spanned! {span=>
        #cfg
        let _: ::keyway::private::Named<#meant> = ::keyway::private::Named::<#written>::CLAIM;
    }
}
