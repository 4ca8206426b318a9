//! `check_component`, the rules about a component as a whole.

use std::collections::BTreeSet;

use crate::attribute::Marker;
use crate::errors::Errors;
use crate::model::FieldItem;
use crate::text::text;
use syn::ext::IdentExt;
use syn::punctuated::Punctuated;
use syn::{Attribute, LitInt, Member, Meta, Token};

/// Greatest alignment in bytes of the blocks in a world.
const GREATEST: u32 = 64;

/// The traits that `#[model(component)]` derives beyond those of `#[model]`.
const DERIVED: [&str; 3] = ["Copy", "Pod", "Zeroable"];

/// Refuses layouts that are not fixed, derives that stand twice, and former names that are in use.
pub(super) fn check_component(attributes: &[Attribute], fields: &[FieldItem], errors: &mut Errors) {
    for attribute in attributes {
        if attribute.path().is_ident("repr") {
            check_repr(attribute, errors);
        }
    }
    check_derives(attributes, errors);
    check_names(fields, errors);
}

fn check_repr(attribute: &Attribute, errors: &mut Errors) {
    let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
    // What does not parse is rustc's to report.
    for hint in attribute.parse_args_with(parser).into_iter().flatten() {
        if hint.path().is_ident("packed") {
            errors.refuse(
                &hint,
                "a component may not be packed, since its fields could not be borrowed: leave `packed` out and order the fields so that none needs padding",
            );
        } else if hint.path().is_ident("align") && alignment(&hint) > GREATEST {
            errors.refuse(
                &hint,
                format_args!(
                    "a component is aligned to {GREATEST} bytes at most, as the blocks of a world are: use `align({GREATEST})` or less"
                ),
            );
        } else if hint.path().is_ident("Rust") || hint.path().is_ident("simd") {
            errors.refuse(
                &hint,
                "the layout of a component must be the same in every build: use `C` or `transparent`, or leave `repr` out",
            );
        }
    }
}

fn alignment(hint: &Meta) -> u32 {
    let Meta::List(list) = hint else { return 0 };
    let number = list.parse_args::<LitInt>();
    number.and_then(|number| number.base10_parse()).unwrap_or(0)
}

fn check_derives(attributes: &[Attribute], errors: &mut Errors) {
    for path in Marker::derived(attributes) {
        let name = path.segments.last().map(|last| last.ident.to_string());
        if name.is_some_and(|name| DERIVED.contains(&name.as_str())) {
            errors.refuse(
                &path,
                format_args!(
                    "`#[model(component)]` derives `{}` itself: leave it out here",
                    text(&path)
                ),
            );
        }
    }
}

fn check_names(fields: &[FieldItem], errors: &mut Errors) {
    let mut taken: BTreeSet<String> = fields.iter().map(|field| name(&field.name)).collect();
    for former in fields.iter().flat_map(|field| &field.was) {
        let name = former.value();
        if name.is_empty() || !taken.insert(name.clone()) {
            errors.refuse(
                former,
                format_args!(
                    "`{name}` is the name of a field, or a former one that stands elsewhere: give a name that only this field had"
                ),
            );
        }
    }
}

/// The name without the `r#` of one that is a keyword.
fn name(member: &Member) -> String {
    match member {
        Member::Named(name) => name.unraw().to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}
