//! The statics of a module's context and state.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::plan::module::{ModuleBinding, StateKind};
use crate::generator::render::syntax::path;

/// The statics, and the functions by which the macros' code reaches them.
pub(super) fn state(plan: &ModuleBinding) -> TokenStream {
    let package = &plan.package;
    let views = path(&plan.core.views);
    let view_model = path(&plan.view_model);
    let cell = match plan.state {
        StateKind::Stateless => None,
        StateKind::Shared => Some(quote!(::keyway::private::SharedState)),
        StateKind::Locked => Some(quote!(::keyway::private::LockedState)),
    };
    let instance = cell
        .as_ref()
        .map(|cell| quote!(static STATE: #cell<#view_model> = #cell::new();));
    let access = cell.map(|cell| {
        quote! {
            #[inline]
            pub fn __keyway_state() -> &'static #cell<Self> {
                &STATE
            }
        }
    });
    quote! {
        static CONTEXT: ::keyway::private::Context<#views> = ::keyway::private::Context::new(#package);

        #instance

        #[doc(hidden)]
        impl #view_model {
            #[inline]
            pub fn __keyway_context() -> &'static ::keyway::private::Context<#views> {
                &CONTEXT
            }

            #access
        }
    }
}
