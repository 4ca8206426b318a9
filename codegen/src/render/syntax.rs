//! Texts of the plan as syntax.

use proc_macro2::Span;
use syn::{Expr, Ident, Path};

/// A name that the plan decided.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A path that the plan decided.
pub(super) fn path(path: &str) -> Path {
    syn::parse_str(path).expect("the plan holds paths of parsed items and of names that it made")
}

/// An expression that the plan decided.
pub(super) fn expression(text: &str) -> Expr {
    syn::parse_str(text).expect("the plan holds slots, which are paths with an index")
}
