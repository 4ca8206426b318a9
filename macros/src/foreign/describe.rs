//! Foreign types as descriptors.
use keyway_syntax::{BoundaryType, ForeignType, text};
use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::dependencies::Dependencies;
use crate::expansion::each_once;

/// Descriptors of the types of other crates in `types`, each once and with the build of its crate. `types` come with
/// the `cfg` of their item.
pub(crate) fn foreign_types<'t>(
    types: impl IntoIterator<Item = (TokenStream, &'t BoundaryType)>,
) -> TokenStream {
    let parts = types
        .into_iter()
        .flat_map(|(cfg, ty)| ty.foreign.iter().map(move |foreign| (cfg.clone(), foreign)));
    let rows = each_once(parts, |foreign| foreign.name()).map(|(cfg, foreign)| {
        let row = row(foreign);
        quote!(#cfg #row)
    });
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
