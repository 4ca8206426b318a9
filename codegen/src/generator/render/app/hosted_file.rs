//! `hosted.rs` of an App.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::bindings::{app, connect, pattern};
use super::provided_file::Start;
use crate::generator::plan::app::{ChainPlan, HostedModules, HostedRow, SitePlan};
use crate::generator::render::attributes::{doc, header};
use crate::generator::render::module::requirement;
use crate::generator::render::syntax::{ident, path, slot};

/// Renders the file `hosted.rs`.
pub(in crate::generator::render) fn hosted_file(plan: &HostedModules) -> TokenStream {
    let header = header([format!("The modules of `{}` as dylibs.", plan.package)]);
    let uses = (!plan.sites.is_empty() || !plan.provided.is_empty()).then(|| {
        quote!(
            use super::imports;
        )
    });
    let sites = plan.sites.iter().map(site);
    let seats = plan.seats.iter().map(|rows| {
        let rows = rows.iter().map(row);
        quote!(&[#(#rows),*])
    });
    let app = app(plan.tables, "HOSTED");
    let Start {
        uses: use_provided,
        rows: provided,
        function: start,
    } = Start::new(&plan.provided, "HOSTED", "load", &["BINDINGS", "CHAINS"]);
    let chains = chains(&plan.chains);
    quote! {
        #header
        #uses
        use super::plan;
        #use_provided

        #(#sites)*

        const BINDINGS: &[&[::keyway::private::Binding]] = &[#(#seats),*];

        #chains

        #provided

        #app

        #start
    }
}

/// Renders the chains, and the table of the functions that reach them.
fn chains(plans: &[ChainPlan]) -> TokenStream {
    let module = (!plans.is_empty()).then(|| {
        let chains = plans.iter().map(|plan| {
            let (name, views, core) = (ident(&plan.slot), path(&plan.core.views), path(&plan.core.core));
            quote! {
                pub(super) static #name: ::keyway::private::Chain<#views> = ::keyway::private::Chain::new(#core, &super::imports::#name);
            }
        });
        quote! {
            /// In front of each Core, for layers that the App does not list.
            mod chains {
                #(#chains)*
            }
        }
    });
    let rows = plans.iter().map(|plan| {
        let (name, contract) = (ident(&plan.slot), path(&plan.core.contract));
        quote! {
            ::keyway::private::ChainBinding {
                contract: &#contract,
                requires: &[::keyway::Requirement {
                    contract: &#contract,
                    features: &[],
                    optional: false,
                }],
                load: |image| chains::#name.load(image),
                prepare: |digest| chains::#name.prepare(digest),
                insert: |digest| chains::#name.insert(digest),
                remove: |digest| chains::#name.remove(digest),
                join: || chains::#name.join(),
            }
        }
    });
    quote! {
        #module

        const CHAINS: &[::keyway::private::ChainBinding] = &[#(#rows),*];
    }
}

fn site(plan: &SitePlan) -> TokenStream {
    let name = ident(&plan.name);
    let views = path(&plan.core.views);
    let core = path(&plan.core.core);
    let imports = (!plan.imports.is_empty()).then(|| imports(plan));
    let imports_type = match plan.imports.as_slice() {
        [] => quote!(()),
        _ => ident(&plan.imports_type).into_token_stream(),
    };
    quote! {
        #imports

        static #name: ::keyway::private::Site<#views, #imports_type> = ::keyway::private::Site::new(#core);
    }
}

/// Renders a type alias for the slots, whose type is long where there are several.
fn imports(plan: &SitePlan) -> TokenStream {
    let doc = doc(format!("The import slots of `{}`.", plan.module));
    let name = ident(&plan.imports_type);
    let views = plan.imports.iter().map(|core| path(&core.views));
    quote! {
        #doc
        type #name = (#(&'static ::keyway::private::Slot<#views>,)*);
    }
}

fn row(row: &HostedRow) -> TokenStream {
    let site = ident(&row.site);
    let contract = path(&row.core.contract);
    let requires = row.requires.iter().map(requirement);
    let slot = self::slot(&row.slot);
    let connect = pattern(&row.follows).map(|pattern| {
        let connect = connect(&row.follows);
        quote! {
            if let Some(#pattern) = #site.imports() {
                #connect
            }
        }
    });
    let bypass = row.behind.as_ref().map(|behind| {
        let behind = self::slot(behind);
        quote!(#site.bypass(&#slot, &#behind);)
    });
    quote! {
        ::keyway::private::Binding {
            contract: &#contract,
            requires: &[#(#requires),*],
            load: |image| #site.load(image),
            stage: |digest| #site.stage(digest),
            connect: || { #connect },
            publish: || #site.publish(&#slot),
            supersede: || #site.supersede(&#slot),
            discard: || #site.discard(),
            bypass: || { #bypass },
            fail: || #site.fail(&#slot),
        }
    }
}
