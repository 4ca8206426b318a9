//! Attributes of generated items.

use proc_macro2::TokenStream;
use quote::quote;

/// One `doc` attribute for each line.
pub(super) fn docs<L: AsRef<str>>(lines: impl IntoIterator<Item = L>) -> TokenStream {
    let lines = lines.into_iter().map(|line| match line.as_ref() {
        "" => String::new(),
        line => format!(" {line}"),
    });
    quote!(#(#[doc = #lines])*)
}

/// A `doc` attribute.
pub(super) fn doc(line: impl AsRef<str>) -> TokenStream {
    docs([line])
}

/// The documentation of a file.
pub(super) fn header<L: AsRef<str>>(lines: impl IntoIterator<Item = L>) -> TokenStream {
    let lines = lines.into_iter().map(|line| match line.as_ref() {
        "" => String::new(),
        line => format!(" {line}"),
    });
    quote!(#(#![doc = #lines])*)
}

/// A `cfg` attribute for each predicate.
pub(super) fn cfg(conditions: &[String]) -> TokenStream {
    let conditions = conditions.iter().map(|condition| -> TokenStream {
        syn::parse_str(condition).expect("`conditions` keeps only texts that parse")
    });
    quote!(#(#[cfg(#conditions)])*)
}
