//! Parts that `hosted.rs` and `linked.rs` have in common.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::plan::app::{FollowPlan, Tables};
use crate::generator::render::syntax::{ident, slot};

/// The App's own tables, if it has some.
pub(super) fn app(tables: Tables, table: &str) -> Option<TokenStream> {
    let table = ident(table);
    (tables == Tables::AppView).then(|| {
        quote! {
            pub(super) static APP: &::keyway::private::AppViews = &super::#table;
        }
    })
}

/// Pattern that destructures a module's slots; `None` if no slot follows another.
pub(super) fn pattern(follows: &[FollowPlan]) -> Option<TokenStream> {
    let mut any = follows.iter();
    any.any(|follow| *follow != FollowPlan::Nothing).then(|| {
        let names = follows.iter().map(|follow| match follow {
            FollowPlan::Slot { name, .. } => {
                let name = ident(name);
                quote!(#name)
            }
            FollowPlan::Nothing => quote!(_),
        });
        quote!((#(#names,)*))
    })
}

/// Makes each slot that the pattern has named follow the App's.
pub(super) fn connect(follows: &[FollowPlan]) -> TokenStream {
    let statements = follows.iter().filter_map(|follow| match follow {
        FollowPlan::Slot { name, slot } => {
            let name = ident(name);
            let slot = self::slot(slot);
            Some(quote!(#name.follow(&#slot);))
        }
        FollowPlan::Nothing => None,
    });
    quote!(#(#statements)*)
}
