//! `provided.rs` of an App.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::plan::app::{AppProvided, ProvidedCore, ProvidedRow};
use crate::generator::render::attributes::{doc, header};
use crate::generator::render::module::binding;
use crate::generator::render::syntax::ident;

/// Renders the file `provided.rs`.
pub(in crate::generator::render) fn provided_file(plan: &AppProvided) -> TokenStream {
    let header = header([format!(
        "The Cores that `{}` itself serves, for its modules.",
        plan.package
    )]);
    let cores = plan.cores.iter().map(core);
    quote! {
        #header
        #(#cores)*
    }
}

fn core(plan: &ProvidedCore) -> TokenStream {
    let package = &plan.binding.core.package;
    let doc = doc(format!(
        "`{package}`, served by `{}`.",
        plan.binding.view_model
    ));
    let name = ident(&plan.module);
    let binding = binding(&plan.binding);
    quote! {
        #doc
        pub mod #name {
            #binding
        }
    }
}

/// The constant in `hosted.rs` or `linked.rs` that binds `table` of each Core; none for an App that provides nothing.
pub(super) fn provided_rows(rows: &[ProvidedRow], table: &str) -> Option<TokenStream> {
    let table = ident(table);
    (!rows.is_empty()).then(|| {
        let rows = rows.iter().map(|row| {
            let (module, slot) = (ident(&row.module), ident(&row.slot));
            quote! {
                ::keyway::private::Linked {
                    module: &provided::#module::MODULE,
                    connect: || {},
                    publish: || imports::#slot.bind(&provided::#module::#table),
                }
            }
        });
        quote! {
            /// Bound before any module begins.
            const PROVIDED: &[::keyway::private::Linked] = &[#(#rows),*];
        }
    })
}
