//! The `cfg` attributes of an item as text.

use syn::spanned::Spanned;
use syn::{Attribute, Meta};

/// The predicate of each `cfg` attribute, as written in `text`, the file that the attributes were parsed from.
#[must_use]
pub fn conditions(attributes: &[Attribute], text: &str) -> Vec<String> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"))
        .filter_map(|attribute| {
            let Meta::List(list) = &attribute.meta else {
                return None;
            };
            let range = list.tokens.span().byte_range();
            let words = text.get(range)?.split_whitespace();
            Some(words.collect::<Vec<_>>().join(" "))
        })
        .collect()
}
