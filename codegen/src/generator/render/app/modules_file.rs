//! `modules.rs` of an App.

use proc_macro2::TokenStream;
use quote::quote;

use super::accessors::{now, output};
use crate::generator::plan::app::{AppImports, AppSlot, PluginSlots, Variants};
use crate::generator::render::attributes::{doc, docs, header};
use crate::generator::render::syntax::{ident, path};

/// Renders the file `modules.rs`.
pub(in crate::generator::render) fn modules_file(plan: &AppImports) -> TokenStream {
    let header = header([format!(
        "The modules of `{}` in this build: loaded, or linked statically.",
        plan.package
    )]);
    let listed = plan.slots.iter().filter(|slot| slot.accessor.is_some());
    let accessors = listed.map(accessor);
    let plugins = plan.plugins.iter().map(plugins);
    quote! {
        #header

        /// The modules of this App, for a program with a loop of its own. They are shut down when it is dropped.
        #[derive(Debug)]
        pub struct Modules {
            _started: (),
        }

        impl Modules {
            /// Starts the modules.
            ///
            /// # Errors
            /// If the store cannot be read, a required Core stays unserved, or the modules were started before.
            pub fn load() -> Result<Self, ::keyway::StartError> {
                super::variant::start(::keyway::private::Start::Here).map(|()| Self { _started: () })
            }

            #(#accessors)*
            #(#plugins)*
        }

        impl Drop for Modules {
            fn drop(&mut self) {
                ::keyway::shutdown();
            }
        }
    }
}

fn accessor(slot: &AppSlot) -> TokenStream {
    let docs = docs(now(slot, Variants::Hosted));
    let name = slot.accessor.as_deref().map(ident);
    let output = output(slot);
    quote! {
        #docs
        #[inline]
        #[must_use]
        pub fn #name(&self) -> #output {
            super::imports::#name()
        }
    }
}

fn plugins(plan: &PluginSlots) -> TokenStream {
    let doc = doc(format!(
        "The Plugins of `{}` that are bound now.",
        plan.core.package
    ));
    let name = ident(&plan.accessor);
    let views = path(&plan.core.views);
    quote! {
        #doc
        #[inline]
        #[must_use]
        pub fn #name(&self) -> ::keyway::Plugins<#views> {
            super::imports::#name()
        }
    }
}
