//! Texts of the plan as syntax.

use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;
use syn::{Ident, Path, PathSegment, Token};

use crate::generator::plan::app::SlotRef;

/// A name that the plan decided.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A path that the plan decided, which is names and nothing else: putting them together is quicker than parsing.
pub(super) fn path(path: &str) -> Path {
    let (leading_colon, names) = match path.strip_prefix("::") {
        Some(names) => (Some(<Token![::]>::default()), names),
        None => (None, path),
    };
    let segments = names
        .split("::")
        .map(|name| PathSegment::from(name_of(name)));
    Path {
        leading_colon,
        segments: segments.collect(),
    }
}

fn name_of(name: &str) -> Ident {
    match name.strip_prefix("r#") {
        Some(name) => Ident::new_raw(name, Span::call_site()),
        None => ident(name),
    }
}

/// A slot of an App as the files beside its `imports.rs` name it.
pub(super) fn slot(slot: &SlotRef) -> TokenStream {
    match slot {
        SlotRef::System(name) => {
            let name = ident(name);
            quote!(imports::#name)
        }
        SlotRef::Behind(name, index) | SlotRef::Plugin(name, index) => {
            let name = ident(name);
            let index = Literal::usize_unsuffixed(*index);
            quote!(imports::#name[#index])
        }
    }
}
