//! `mod.rs` of a Core.

use proc_macro2::TokenStream;
use quote::quote;

use super::contract::{contract, declared};
use crate::generator::plan::contract::{CoreTables, ViewRow};
use crate::generator::render::attributes::{cfg, doc, header};
use crate::generator::render::syntax::{ident, path};

/// Renders the file `mod.rs`.
pub(in crate::generator::render) fn tables(plan: &CoreTables) -> TokenStream {
    let header = header([format!("The contract of `{}`.", plan.package)]);
    let views = views(plan);
    let declared = declared(plan);
    let contract = contract();
    let faulted = faulted(plan);
    quote! {
        #header
        #views
        #declared
        #contract
        #faulted
    }
}

/// Renders the struct `Views`.
pub(super) fn views(plan: &CoreTables) -> TokenStream {
    let doc = doc(format!(
        "The tables of `{}`: one for each View.",
        plan.package
    ));
    let fields = plan.views.iter().map(field);
    quote! {
        #doc
        #[derive(Clone, Copy, Debug)]
        #[repr(C)]
        pub struct Views {
            #(#fields)*
        }
    }
}

/// The tables that stand in for a System that faulted.
pub(super) fn faulted(plan: &CoreTables) -> TokenStream {
    let fields = plan.views.iter().map(|row| {
        let cfg = cfg(&row.conditions);
        let name = ident(&row.field);
        let view = path(&row.path);
        quote!(#cfg #name: #view::__KEYWAY_FAULTED)
    });
    quote! {
        const FAULTED: Views = Views { #(#fields),* };
    }
}

fn field(row: &ViewRow) -> TokenStream {
    let doc = doc(format!("The functions of [`{}`]({}).", row.name, row.path));
    let cfg = cfg(&row.conditions);
    let name = ident(&row.field);
    let view = path(&row.path);
    quote! {
        #doc
        #cfg
        pub #name: #view,
    }
}
