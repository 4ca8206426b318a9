//! `imports.rs` of a System or Plugin.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::parse::Presence;
use crate::generator::plan::module::{ImportSlot, ModuleImports};
use crate::generator::render::attributes::{doc, header};
use crate::generator::render::syntax::{ident, path};
use crate::ground::names::INNER_SLOT;

/// Renders the file `imports.rs`.
pub(in crate::generator::render) fn imports_file(plan: &ModuleImports) -> TokenStream {
    let header = header([format!("The Cores that `{}` requires.", plan.package)]);
    let views: Vec<_> = plan
        .slots
        .iter()
        .map(|slot| slot.core.views.as_str())
        .collect();
    let names: Vec<_> = plan.slots.iter().map(|slot| slot.slot.as_str()).collect();
    let slots = slots(&views, &names);
    let statics = plan.slots.iter().map(slot_static);
    let accessors = plan.slots.iter().map(accessor);
    quote! {
        #header
        #slots
        #(#statics)*
        #(#accessors)*
    }
}

/// All slots together, as a host reaches them.
pub(in crate::generator::render) fn slots(views: &[&str], names: &[&str]) -> TokenStream {
    let views = views.iter().map(|views| path(views));
    let names = names.iter().map(|name| ident(name));
    quote! {
        /// The import slots in the order of the requirements.
        pub type Slots = (#(&'static ::keyway::private::Slot<#views>,)*);

        /// The import slots.
        pub static SLOTS: Slots = (#(&#names,)*);
    }
}

fn slot_static(slot: &ImportSlot) -> TokenStream {
    let doc = slot_doc(&slot.core.package);
    let name = ident(&slot.slot);
    let views = path(&slot.core.views);
    quote! {
        #doc
        pub static #name: ::keyway::private::Slot<#views> = ::keyway::private::Slot::pending();
    }
}

/// Documentation of a slot, which is public for tests alone.
pub(in crate::generator::render) fn slot_doc(core: &str) -> TokenStream {
    doc(format!(
        "The slot of `{core}`, for tests: see [`keyway::test`]."
    ))
}

fn accessor(slot: &ImportSlot) -> TokenStream {
    let package = &slot.core.package;
    let views = path(&slot.core.views);
    let name = ident(&slot.accessor);
    let cell = ident(&slot.slot);
    let doc = match slot.presence {
        _ if slot.slot == INNER_SLOT => {
            doc(format!("What is behind this layer of `{package}` now."))
        }
        Presence::Required => doc(format!("What serves `{package}` now.")),
        Presence::Optional => doc(format!("What serves `{package}` now, if anything does.")),
    };
    let (output, read) = match slot.presence {
        Presence::Required => (quote!(&'static #views), quote!(#cell.expect(#package))),
        Presence::Optional => (quote!(Option<&'static #views>), quote!(#cell.get())),
    };
    quote! {
        #doc
        #[inline]
        #[must_use]
        pub fn #name() -> #output {
            #read
        }
    }
}
