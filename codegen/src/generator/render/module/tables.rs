//! The tables of a module.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::plan::module::{ModuleBinding, TableRow};
use crate::generator::render::attributes::cfg;
use crate::generator::render::syntax::{ident, path};

/// `HOSTED` and `LINKED`.
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
