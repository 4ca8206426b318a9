//! `mod.rs` of a Core.

use proc_macro2::TokenStream;
use quote::quote;

use super::contract::{contract, declared};
use super::views::{faulted, views};
use crate::generator::plan::contract::CoreTables;
use crate::generator::render::attributes::header;

/// The whole file.
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
