//! `mod.rs` of an App.

use proc_macro2::TokenStream;
use quote::quote;

use crate::plan::app::{AppBinding, Variants};
use crate::render::attributes::header;
use crate::render::module::binding;

/// The whole file.
pub(in crate::render) fn binding_file(plan: &AppBinding) -> TokenStream {
    let header = header([format!("The bindings of `{}`, an App.", plan.package)]);
    let variants = variants(plan.variants);
    let binding = plan.module.as_ref().map(binding);
    let main = plan.module.as_ref().map(|_| main());
    quote! {
        #header
        pub mod imports;
        mod modules;
        pub mod plan;
        #variants
        pub use modules::Modules;
        #binding
        #main
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

fn main() -> TokenStream {
    quote! {
        /// Runs the App with its modules.
        pub fn main() -> ::std::process::ExitCode {
            ::keyway::private::run(variant::start, &MODULE, variant::APP)
        }
    }
}
