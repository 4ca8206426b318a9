//! Everything that makes a crate a module.

use proc_macro2::TokenStream;
use quote::quote;

use super::description::description;
use super::state::state;
use super::tables::tables;
use crate::generator::plan::module::ModuleBinding;

/// The statics, the tables and the description.
pub(in crate::generator::render) fn binding(plan: &ModuleBinding) -> TokenStream {
    let state = state(plan);
    let tables = tables(plan);
    let description = description(plan);
    quote! {
        #state
        #tables
        #description
    }
}
