//! `mod.rs` of a System or Plugin, and what makes an App a module.

use proc_macro2::TokenStream;
use quote::quote;

use super::lifecycle::lifecycle;
use super::state::state;
use crate::generator::parse::{ModuleKind, Presence};
use crate::generator::plan::module::{ModuleBinding, RequirementRow, TableRow};
use crate::generator::render::attributes::{cfg, header};
use crate::generator::render::syntax::{ident, path};
use crate::ground::names::written;

/// Renders the static `MODULE`.
pub(super) fn description(plan: &ModuleBinding) -> TokenStream {
    let ModuleBinding { name, features, .. } = plan;
    let kind = kind(plan.kind);
    let contract = path(&plan.core.contract);
    let requires = plan.requires.iter().map(requirement);
    let view_model = path(&plan.view_model);
    let lifecycle = lifecycle(plan);
    quote! {
        /// The description of this module.
        pub static MODULE: ::keyway::Module = ::keyway::Module {
            name: #name,
            version: env!("CARGO_PKG_VERSION"),
            source: file!(),
            kind: #kind,
            provides: &#contract,
            features: &[#(#features),*],
            requires: &[#(#requires),*],
            view_model: &#view_model::VIEW_MODEL,
            lifecycle: #lifecycle,
        };
    }
}

/// The kind as the runtime knows it, by the same name; it describes no Cores.
pub(in crate::generator::render) fn kind(kind: ModuleKind) -> TokenStream {
    let kind = ident(&format!("{kind:?}"));
    quote!(::keyway::ModuleKind::#kind)
}

/// Renders a requirement of a module.
pub(in crate::generator::render) fn requirement(row: &RequirementRow) -> TokenStream {
    let contract = path(&row.core.contract);
    let features = &row.features;
    let optional = row.presence == Presence::Optional;
    quote! {
        ::keyway::Requirement {
            contract: &#contract,
            features: &[#(#features),*],
            optional: #optional,
        }
    }
}

/// The statics, the tables and the description.
pub(in crate::generator::render) fn binding(plan: &ModuleBinding) -> TokenStream {
    let state = state(plan);
    let tables = tables(plan);
    let behind = behind(plan);
    let description = description(plan);
    quote! {
        #state
        #behind
        #tables
        #description
    }
}

/// Renders a layer's forwarders to what is behind it.
fn behind(plan: &ModuleBinding) -> Option<TokenStream> {
    let tables = plan.behind.iter().map(|row| {
        let (name, view, field) = (ident(&row.constant), path(&row.view), ident(&row.field));
        let functions = row.functions.iter().map(|(name, arguments, conditions)| {
            let (cfg, name) = (cfg(conditions), path(&written(name)));
            let arguments: Vec<_> = (0..*arguments).map(|at| ident(&format!("a{at}"))).collect();
            quote! {
                #cfg
                #name: |#(#arguments),*| (imports::inner().#field.#name)(#(#arguments),*),
            }
        });
        quote! {
            pub const #name: #view = #view { #(#functions)* };
        }
    });
    let view_model = path(&plan.view_model);
    (!plan.behind.is_empty()).then(|| {
        quote! {
            #[doc(hidden)]
            #[allow(non_upper_case_globals, reason = "named after the Views")]
            impl #view_model {
                #(#tables)*
            }
        }
    })
}

/// Renders the file `mod.rs`.
pub(in crate::generator::render) fn binding_file(plan: &ModuleBinding) -> TokenStream {
    let header = header([format!(
        "The bindings of `{}`, which serves `{}`.",
        plan.package, plan.core.package
    )]);
    let binding = binding(plan);
    let export = export(plan, &quote!(imports::Slots), &quote!(imports::SLOTS));
    let layer = plan.is_written.then(|| {
        quote!(
            pub mod layer;
        )
    });
    quote! {
        #header
        pub mod imports;
        #layer
        #binding
        #export
    }
}

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

/// Renders the tables `HOSTED` and `LINKED`.
pub(super) fn tables(plan: &ModuleBinding) -> TokenStream {
    let views = path(&plan.core.views);
    let hosted = plan.tables.iter().map(|row| field(row, &row.hosted));
    let linked = plan.tables.iter().map(|row| field(row, &row.linked));
    quote! {
        /// The tables as a host reaches them: a panic comes back as a Fault.
        pub static HOSTED: #views = #views { #(#hosted)* };

        /// The tables as a static program reaches them.
        pub const LINKED: #views = #views { #(#linked)* };
    }
}

fn field(row: &TableRow, table: &str) -> TokenStream {
    let cfg = cfg(&row.conditions);
    let field = ident(&row.field);
    let table = path(table);
    quote! {
        #cfg
        #field: #table,
    }
}
