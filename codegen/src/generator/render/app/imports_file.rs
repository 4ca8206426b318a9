//! `imports.rs` of an App.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::Path;

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
    let behind_statics = plan.slots.iter().filter_map(behind_static);
    let plugin_statics = plan.plugins.iter().map(plugin_static);
    let accessors = listed().map(|slot| accessor(slot, plan.variants));
    let plugin_accessors = plan.plugins.iter().map(plugins_accessor);
    quote! {
        #header
        #slots
        #(#statics)*
        #(#behind_statics)*
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

/// Renders the slots of what is behind the layers of a Core.
fn behind_static(slot: &AppSlot) -> Option<TokenStream> {
    let (name, count) = &slot.behind;
    let views = path(&slot.core.views);
    (*count > 0).then(|| {
        let slots = slots_static(name, &views, *count);
        quote!(pub(super) #slots)
    })
}

fn plugin_static(plan: &PluginSlots) -> TokenStream {
    let doc = doc(format!(
        "The slots of the Plugins of `{}`, for tests: see [`keyway::test`].",
        plan.core.package
    ));
    let slots = slots_static(&plan.slots, &path(&plan.core.views), plan.plugins.len());
    quote! {
        #doc
        pub #slots
    }
}

fn slots_static(name: &str, views: &Path, count: usize) -> TokenStream {
    let name = ident(name);
    let pending = (0..count).map(|_| quote!(::keyway::private::Slot::pending()));
    let count = Literal::usize_unsuffixed(count);
    quote! {
        static #name: [::keyway::private::Slot<#views>; #count] = [#(#pending),*];
    }
}
