//! The names that a field of a component had before.

use crate::errors::Errors;
use syn::{Attribute, LitStr};

/// Whether the attribute is `#[component(…)]`, which only fields of a component carry.
pub(crate) fn is_former_name(attribute: &Attribute) -> bool {
    attribute.path().is_ident("component")
}

/// Reads each `#[component(was = "old_name")]`, and puts what is refused into `errors`.
pub(crate) fn former_names(attributes: &[Attribute], errors: &mut Errors) -> Vec<LitStr> {
    let mut names = Vec::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| is_former_name(attribute))
    {
        let read = attribute.parse_nested_meta(|meta| {
            if !meta.path.is_ident("was") {
                return Err(meta.error("only `was` stands here"));
            }
            names.push(meta.value()?.parse()?);
            Ok(())
        });
        if read.is_err() {
            errors.refuse(
                attribute,
                "`#[component]` on a field gives names that it had before: write `#[component(was = \"old_name\")]`",
            );
        }
    }
    names
}
