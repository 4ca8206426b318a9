//! `linked.rs` of an App.

use proc_macro2::TokenStream;
use quote::quote;

use super::bindings::{app, connect, pattern};
use super::provided_file::Start;
use crate::generator::plan::app::{LinkedModules, LinkedRow};
use crate::generator::render::attributes::header;
use crate::generator::render::syntax::{path, slot};

/// Renders the file `linked.rs`.
pub(in crate::generator::render) fn linked_file(plan: &LinkedModules) -> TokenStream {
    let header = header([
        format!("The modules of `{}` linked statically.", plan.package),
        String::new(),
        "A standby is among them only if it can take over; else the App reaches the pick without a slot.".to_owned(),
    ]);
    let mut rows = plan.seats.iter().flatten();
    let has_rows = rows.next().is_some() || !plan.provided.is_empty();
    let uses = has_rows.then(|| {
        quote!(
            use super::imports;
        )
    });
    let seats = plan.seats.iter().map(|rows| {
        let rows = rows.iter().map(row);
        quote!(&[#(#rows),*])
    });
    let app = app(plan.tables, "LINKED");
    let Start {
        uses: use_provided,
        rows: provided,
        function: start,
    } = Start::new(&plan.provided, "LINKED", "link", &["LINKED"]);
    quote! {
        #header
        #uses
        use super::plan;
        #use_provided

        const LINKED: &[&[::keyway::private::Linked]] = &[#(#seats),*];

        #provided

        #app

        #start
    }
}

fn row(row: &LinkedRow) -> TokenStream {
    let module = path(&row.module);
    let imports = path(&row.imports);
    let table = path(&row.table);
    let slot = self::slot(&row.slot);
    let connect = pattern(&row.follows).map(|pattern| {
        let connect = connect(&row.follows);
        quote! {
            let #pattern = #imports;
            #connect
        }
    });
    let bypass = row.behind.as_ref().map(|behind| {
        let behind = self::slot(behind);
        quote!(#slot.follow(&#behind);)
    });
    quote! {
        ::keyway::private::Linked {
            module: &#module,
            connect: || { #connect },
            publish: || #slot.bind(&#table),
            bypass: || { #bypass },
        }
    }
}
