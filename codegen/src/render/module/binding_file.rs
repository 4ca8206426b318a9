//! `mod.rs` of a System or Plugin.

use proc_macro2::TokenStream;
use quote::quote;

use super::binding;
use crate::plan::module::ModuleBinding;
use crate::render::attributes::header;
use crate::render::syntax::{ident, path};

/// The whole file.
pub(in crate::render) fn binding_file(plan: &ModuleBinding) -> TokenStream {
    let header = header([format!(
        "The bindings of `{}`, which serves `{}`.",
        plan.package, plan.core.package
    )]);
    let binding = binding(plan);
    let export = plan.symbol.as_ref().map(|symbol| export(plan, symbol));
    quote! {
        #header
        pub mod imports;
        #binding
        #export
    }
}

fn export(plan: &ModuleBinding, symbol: &str) -> TokenStream {
    let symbol = ident(symbol);
    let views = path(&plan.core.views);
    let contract = path(&plan.core.contract);
    quote! {
        ::keyway::export_module! {
            #symbol,
            #views,
            imports::Slots,
            &#contract,
            &MODULE,
            &HOSTED,
            &imports::SLOTS,
            &CONTEXT.successor
        }
    }
}
