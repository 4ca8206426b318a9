//! Foreign types as descriptors.
use std::collections::BTreeSet;

use keyway_syntax::{BoundaryType, ForeignType, text};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::dependencies::Dependencies;

/// Descriptors of the types of other crates in `types`, each once and with the build of its crate. `types` come with
/// the `cfg` of their item.
pub(crate) fn foreign_types<'t>(
    types: impl IntoIterator<Item = (TokenStream, &'t BoundaryType)>,
) -> TokenStream {
    let mut described = BTreeSet::new();
    let mut rows = Vec::new();
    for (cfg, ty) in types {
        for foreign in &ty.foreign {
            if described.insert((cfg.to_string(), foreign.name())) {
                let row = row(foreign);
                rows.push(quote!(#cfg #row));
            }
        }
    }
    quote!(&[#(#rows),*])
}

/// Descriptor of one type. Where no compiler runs, as in an editor, the build stays empty; a contract with such a row
/// does not compile.
fn row(foreign: &ForeignType) -> TokenStream {
    let dependencies = Dependencies::of_process();
    let crate_name = foreign.crate_name();
    let span = foreign.path().span();
    let name = text(crate_name);
    let name = name.strip_prefix("r#").unwrap_or(&name);
    if dependencies.is_compilation && !dependencies.has(name) {
        let sentence = format!(
            "`{name}` is no dependency of this crate: list the type by a path that begins with a crate, as in `plain(glam::Vec3)`; a type of this crate is to be a Model: write `#[model]` on it"
        );
        return quote_spanned!(span=> ::core::compile_error!(#sentence));
    }
    let path = foreign.name();
    let build = dependencies.build(name).unwrap_or_default();
    quote! {
        ::keyway::private::ForeignType {
            path: #path,
            build: #build,
        }
    }
}
