//! `mod.rs` of a Core.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::{cfg, doc, header};
use super::syntax::{ident, path};
use crate::generator::plan::contract::{CoreTables, ItemRow, ViewRow};

/// Renders the file `mod.rs`.
pub(super) fn tables(plan: &CoreTables) -> TokenStream {
    let header = header([format!("The contract of `{}`.", plan.package)]);
    let views = views(plan);
    let declared = declared(plan);
    let contract = contract();
    let faulted = faulted(plan);
    quote! {
        #header
        #views
        #declared
        #contract
        #faulted
    }
}

/// Renders the struct `Views`.
fn views(plan: &CoreTables) -> TokenStream {
    let doc = doc(format!(
        "The tables of `{}`: one for each View.",
        plan.package
    ));
    let fields = plan.views.iter().map(field);
    quote! {
        #doc
        #[derive(Clone, Copy, Debug)]
        #[repr(C)]
        pub struct Views {
            #(#fields)*
        }
    }
}

/// The tables that stand in for a System that faulted.
fn faulted(plan: &CoreTables) -> TokenStream {
    let fields = plan.views.iter().map(|row| {
        let cfg = cfg(&row.conditions);
        let name = ident(&row.field);
        let view = path(&row.path);
        quote!(#cfg #name: #view::__KEYWAY_FAULTED)
    });
    quote! {
        const FAULTED: Views = Views { #(#fields),* };
    }
}

fn field(row: &ViewRow) -> TokenStream {
    let doc = doc(format!("The functions of [`{}`]({}).", row.name, row.path));
    let cfg = cfg(&row.conditions);
    let name = ident(&row.field);
    let view = path(&row.path);
    quote! {
        #doc
        #cfg
        pub #name: #view,
    }
}

/// Renders the constant with the Core's declaration.
fn declared(plan: &CoreTables) -> TokenStream {
    let CoreTables {
        package, features, ..
    } = plan;
    let cargo_features = plan.cargo_features.iter().map(|name| cargo_feature(name));
    let models = plan.models.iter().map(item);
    let views = plan.views.iter().map(view_place);
    let uses = plan.uses.iter().map(reference);
    quote! {
        const DECLARED: &::keyway::private::DeclaredContract = &::keyway::private::DeclaredContract {
            core: #package,
            version: env!("CARGO_PKG_VERSION"),
            features: &[#(#features),*],
            cargo_features: &[#(#cargo_features),*],
            models: &[#(#models),*],
            views: &[#(#views),*],
            uses: &[#(#uses),*],
        };
    }
}

/// Renders the statics with the contract and its text.
fn contract() -> TokenStream {
    quote! {
        #[allow(long_running_const_eval, reason = "grows with the Models, and ends")]
        static TEXT: ::keyway::private::ContractText<{ DECLARED.text_length() }> = DECLARED.text();

        /// The contract as this build was compiled with it.
        #[allow(long_running_const_eval, reason = "grows with the Models, and ends")]
        pub static CONTRACT: ::keyway::Contract = ::keyway::Contract::new(DECLARED, &TEXT);

        /// The contract with its tables.
        pub const CORE: ::keyway::private::Core<Views> = ::keyway::private::Core::new(&CONTRACT, &FAULTED);
    }
}

fn cargo_feature(name: &str) -> TokenStream {
    quote! {
        ::keyway::private::CargoFeature { name: #name, enabled: cfg!(feature = #name) }
    }
}

fn view_place(row: &ViewRow) -> TokenStream {
    let cfg = cfg(&row.conditions);
    let view = path(&row.path);
    let field = ident(&row.field);
    quote! {
        #cfg
        ::keyway::private::ViewPlace {
            view: &#view::VIEW,
            offset: ::keyway::private::offset_of!(Views, #field),
        }
    }
}

fn item(row: &ItemRow) -> TokenStream {
    let cfg = cfg(&row.conditions);
    let item = path(&row.path);
    quote!(#cfg #item)
}

fn reference(row: &ItemRow) -> TokenStream {
    let cfg = cfg(&row.conditions);
    let item = path(&row.path);
    quote!(#cfg #item.declared)
}
