//! `imports.rs` of an App.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::accessors::{accessor, plugins_accessor};
use crate::generator::plan::app::{AppImports, AppSlot, PluginSlots};
use crate::generator::render::attributes::{doc, header};
use crate::generator::render::module::{slot_doc, slots};
use crate::generator::render::syntax::{ident, path};

/// Renders the file `imports.rs`.
pub(in crate::generator::render) fn imports_file(plan: &AppImports) -> TokenStream {
    let header = header([format!("What is bound in `{}`.", plan.package)]);
    let listed = || plan.slots.iter().filter(|slot| slot.accessor.is_some());
    let views: Vec<_> = listed().map(|slot| slot.core.views.as_str()).collect();
    let names: Vec<_> = listed().map(|slot| slot.slot.as_str()).collect();
    let slots = slots(&views, &names);
    let statics = plan.slots.iter().map(slot_static);
    let plugin_statics = plan.plugins.iter().map(plugin_static);
    let accessors = listed().map(|slot| accessor(slot, plan.variants));
    let plugin_accessors = plan.plugins.iter().map(plugins_accessor);
    quote! {
        #header
        #slots
        #(#statics)*
        #(#plugin_statics)*
        #(#accessors)*
        #(#plugin_accessors)*
    }
}

fn slot_static(slot: &AppSlot) -> TokenStream {
    let doc = slot_doc(&slot.core.package);
    let name = ident(&slot.slot);
    let views = path(&slot.core.views);
    quote! {
        #doc
        pub static #name: ::keyway::private::Slot<#views> = ::keyway::private::Slot::pending();
    }
}

fn plugin_static(plan: &PluginSlots) -> TokenStream {
    let name = ident(&plan.slots);
    let views = path(&plan.core.views);
    let count = Literal::usize_unsuffixed(plan.plugins.len());
    let pending = plan
        .plugins
        .iter()
        .map(|_| quote!(::keyway::private::Slot::pending()));
    let doc = doc(format!(
        "The slots of the Plugins of `{}`, for tests: see [`keyway::test`].",
        plan.core.package
    ));
    quote! {
        #doc
        pub static #name: [::keyway::private::Slot<#views>; #count] = [#(#pending),*];
    }
}
