//! What a host finds a module by.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::plan::module::ModuleBinding;
use crate::generator::render::syntax::{ident, path};

/// The export of a module whose import slots are `slots`, of the type `imports`.
pub(in crate::generator::render) fn export(
    plan: &ModuleBinding,
    imports: &TokenStream,
    slots: &TokenStream,
) -> TokenStream {
    let symbol = ident(&plan.symbol);
    let views = path(&plan.core.views);
    let contract = path(&plan.core.contract);
    quote! {
        ::keyway::export_module! {
            #symbol,
            #views,
            #imports,
            &#contract,
            &MODULE,
            &HOSTED,
            &#slots,
            &CONTEXT.successor
        }
    }
}
