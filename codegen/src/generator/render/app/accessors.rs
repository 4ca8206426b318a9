//! Accessor functions of an App.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::parse::Presence;
use crate::generator::plan::app::{AppSlot, PluginSlots, Serving, Variants};
use crate::generator::render::attributes::docs;
use crate::generator::render::syntax::{ident, path};
use crate::ground::diagnostic::quoted_names;

/// The accessor of a Core: one for both variants, or one for each.
pub(super) fn accessor(slot: &AppSlot, variants: Variants) -> TokenStream {
    let through_slot = function(slot, &read(slot));
    let docs_now = docs(now(slot, variants));
    match (&slot.serving, variants) {
        (Serving::Always { module, table }, Variants::HostedAndStatic) => {
            let docs_linked = docs([
                format!(
                    "What serves `{}`: `{module}`, linked statically.",
                    slot.core.package
                ),
                String::new(),
                "Nobody else can take over, so that calls go to it without a slot and inline."
                    .to_owned(),
            ]);
            let linked = function(slot, &linked(slot, table));
            quote! {
                #docs_now
                #[cfg(not(feature = "static"))]
                #through_slot

                #docs_linked
                #[cfg(feature = "static")]
                #linked
            }
        }
        _ => quote! {
            #docs_now
            #through_slot
        },
    }
}

/// The accessor of a Core's Plugins.
pub(super) fn plugins_accessor(plan: &PluginSlots) -> TokenStream {
    let names = quoted_names(plan.plugins.iter().map(String::as_str));
    let docs = docs([format!(
        "The Plugins of `{}` that are bound now, of {names} in this order.",
        plan.core.package
    )]);
    let name = ident(&plan.accessor);
    let views = path(&plan.core.views);
    let slots = ident(&plan.slots);
    quote! {
        #docs
        #[inline]
        #[must_use]
        pub fn #name() -> ::keyway::Plugins<#views> {
            ::keyway::Plugins::new(&#slots)
        }
    }
}

/// Return type of the accessor of a Core.
pub(super) fn output(slot: &AppSlot) -> TokenStream {
    let views = path(&slot.core.views);
    match slot.presence {
        Presence::Required => quote!(&'static #views),
        Presence::Optional => quote!(Option<&'static #views>),
    }
}

/// Documentation of what the accessor returns in this Plan.
pub(super) fn now(slot: &AppSlot, variants: Variants) -> Vec<String> {
    let package = &slot.core.package;
    let mut lines = vec![match slot.presence {
        Presence::Required => format!("What serves `{package}` now."),
        Presence::Optional => format!("What serves `{package}` now, if anything does."),
    }];
    if let (Serving::Unless { module, standbys }, Variants::HostedAndStatic) =
        (&slot.serving, variants)
    {
        let then = match standbys.as_slice() {
            [] => "nobody serves it then".to_owned(),
            names => format!(
                "{} then takes over",
                quoted_names(names.iter().map(String::as_str))
            ),
        };
        lines.push(String::new());
        lines.push(format!(
            "The `initialize` of `{module}` can refuse, and {then}:"
        ));
        lines.push("so a static program reads the slot too.".to_owned());
    }
    lines
}

fn function(slot: &AppSlot, body: &TokenStream) -> TokenStream {
    let name = slot.accessor.as_deref().map(ident);
    let output = output(slot);
    quote! {
        #[inline]
        #[must_use]
        pub fn #name() -> #output {
            #body
        }
    }
}

fn read(slot: &AppSlot) -> TokenStream {
    let cell = ident(&slot.slot);
    let package = &slot.core.package;
    match slot.presence {
        Presence::Required => quote!(#cell.expect(#package)),
        Presence::Optional => quote!(#cell.get()),
    }
}

fn linked(slot: &AppSlot, table: &str) -> TokenStream {
    let table = path(table);
    match slot.presence {
        Presence::Required => quote!(&#table),
        Presence::Optional => quote!(Some(&#table)),
    }
}
