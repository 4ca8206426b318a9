//! What a module says of itself.

use proc_macro2::TokenStream;
use quote::quote;

use super::lifecycle::lifecycle;
use crate::generator::parse::{ModuleKind, Presence};
use crate::generator::plan::module::{ModuleBinding, RequirementRow};
use crate::generator::render::syntax::{ident, path};

/// `MODULE`.
pub(super) fn description(plan: &ModuleBinding) -> TokenStream {
    let ModuleBinding {
        package, features, ..
    } = plan;
    let kind = kind(plan.kind);
    let contract = path(&plan.core.contract);
    let requires = plan.requires.iter().map(requirement);
    let view_model = path(&plan.view_model);
    let lifecycle = lifecycle(plan);
    quote! {
        /// The description of this module.
        pub static MODULE: ::keyway::Module = ::keyway::Module {
            name: #package,
            version: env!("CARGO_PKG_VERSION"),
            kind: #kind,
            provides: &#contract,
            features: &[#(#features),*],
            requires: &[#(#requires),*],
            view_model: &#view_model::VIEW_MODEL,
            lifecycle: #lifecycle,
        };
    }
}

/// The kind as the runtime knows it, which describes no Cores.
pub(in crate::generator::render) fn kind(kind: ModuleKind) -> TokenStream {
    let kind = ident(&kind.to_string());
    quote!(::keyway::ModuleKind::#kind)
}

/// What a module asks of a Core.
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
