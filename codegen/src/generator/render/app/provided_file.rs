//! `provided.rs` of an App.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::plan::app::{AppProvided, ProvidedCore, ProvidedRow};
use crate::generator::render::attributes::{doc, header};
use crate::generator::render::module::binding;
use crate::generator::render::syntax::{ident, slot};

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

/// What `hosted.rs` and `linked.rs` have in common: how the modules are started, and before them what the App provides.
pub(super) struct Start {
    /// Names the module of the provided Cores; none for an App that provides nothing.
    pub(super) uses: Option<TokenStream>,
    /// The constant that binds a table of each provided Core.
    pub(super) rows: Option<TokenStream>,
    /// The function that generated code is started by.
    pub(super) function: TokenStream,
}

impl Start {
    /// Starts the modules of `rows` with the function `load` of the runtime, after binding the table `table` of each Core.
    pub(super) fn new(provided: &[ProvidedRow], table: &str, load: &str, rows: &[&str]) -> Self {
        let rows = rows.iter().map(|name| ident(name));
        if provided.is_empty() {
            let load = ident(load);
            let call = quote!(::keyway::private::#load(how, &plan::PLAN, #(#rows),*));
            return Self {
                uses: None,
                rows: None,
                function: start(&call),
            };
        }
        let load = ident(&format!("{load}_providing"));
        let call = quote!(::keyway::private::#load(how, &plan::PLAN, #(#rows,)* PROVIDED));
        Self {
            uses: Some(quote!(
                use super::provided;
            )),
            rows: Some(provided_rows(provided, table)),
            function: start(&call),
        }
    }
}

fn start(call: &TokenStream) -> TokenStream {
    quote! {
        pub(super) fn start(how: ::keyway::private::Start) -> Result<(), ::keyway::StartError> {
            #call
        }
    }
}

fn provided_rows(rows: &[ProvidedRow], table: &str) -> TokenStream {
    let table = ident(table);
    let rows = rows.iter().map(|row| {
        let (module, slot) = (ident(&row.module), slot(&row.slot));
        quote! {
            ::keyway::private::Linked {
                module: &provided::#module::MODULE,
                connect: || {},
                publish: || #slot.bind(&provided::#module::#table),
                bypass: || {},
            }
        }
    });
    quote! {
        /// Bound before any module begins.
        const PROVIDED: &[::keyway::private::Linked] = &[#(#rows),*];
    }
}
