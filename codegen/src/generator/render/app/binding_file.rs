//! `mod.rs` of an App.

use proc_macro2::TokenStream;
use quote::quote;

use crate::generator::plan::app::{AppBinding, Variants};
use crate::generator::plan::module::ModuleBinding;
use crate::generator::render::attributes::header;
use crate::generator::render::module::{binding, export};

/// Renders the file `mod.rs`.
pub(in crate::generator::render) fn binding_file(plan: &AppBinding) -> TokenStream {
    let header = header([format!("The bindings of `{}`, an App.", plan.package)]);
    let variants = variants(plan.variants);
    let provided = plan.provides.then(|| {
        quote!(
            pub mod provided;
        )
    });
    let binding = plan.module.as_ref().map(binding);
    let run = plan.module.as_ref().map(run);
    quote! {
        #header
        pub mod imports;
        mod modules;
        pub mod plan;
        #provided
        #variants
        pub use modules::Modules;
        #binding
        #run
    }
}

/// The module that starts the others, under one name in both variants.
fn variants(variants: Variants) -> TokenStream {
    match variants {
        Variants::Hosted => quote! {
            mod hosted;
            use hosted as variant;
        },
        Variants::HostedAndStatic => quote! {
            #[cfg(not(feature = "static"))]
            mod hosted;
            #[cfg(feature = "static")]
            mod linked;
            #[cfg(not(feature = "static"))]
            use hosted as variant;
            #[cfg(feature = "static")]
            use linked as variant;
        },
    }
}

/// Renders the two entries: as a program, and for a launcher.
fn run(plan: &ModuleBinding) -> TokenStream {
    // An App binds its imports itself: its launcher does not know them.
    let export = export(plan, &quote!(()), &quote!(()));
    quote! {
        /// How a launcher runs it.
        const HOST: ::keyway::private::HostView = ::keyway::private::HostView {
            prepare: |launch| ::keyway::private::host_prepare(variant::start, launch),
            begin: |launch| ::keyway::private::host_begin(variant::start, &MODULE, launch),
            turn: || ::keyway::private::host_turn(&MODULE, variant::APP),
            end: || ::keyway::private::host_end(&MODULE),
            ..::keyway::private::HOST
        };

        #export

        /// Runs the App with its modules.
        pub fn main() -> ::std::process::ExitCode {
            ::keyway::private::run(variant::start, &MODULE, variant::APP)
        }
    }
}
