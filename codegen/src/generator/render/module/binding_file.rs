//! `mod.rs` of a System or Plugin.

use proc_macro2::TokenStream;
use quote::quote;

use super::{binding, export};
use crate::generator::plan::module::ModuleBinding;
use crate::generator::render::attributes::header;

/// The whole file.
pub(in crate::generator::render) fn binding_file(plan: &ModuleBinding) -> TokenStream {
    let header = header([format!(
        "The bindings of `{}`, which serves `{}`.",
        plan.package, plan.core.package
    )]);
    let binding = binding(plan);
    let export = export(plan, &quote!(imports::Slots), &quote!(imports::SLOTS));
    quote! {
        #header
        pub mod imports;
        #binding
        #export
    }
}
