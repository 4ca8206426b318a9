//! The capability that a View function is tied to.

use crate::attribute::Marker;
use crate::errors::Errors;
use syn::{Attribute, LitStr};

/// Reads `#[feature("…")]`, of which there may be one, and puts what is refused into `errors`.
pub(super) fn read_feature(attributes: &[Attribute], errors: &mut Errors) -> Option<LitStr> {
    let mut found = attributes
        .iter()
        .filter(|attribute| Marker::of(attribute) == Some(Marker::Feature));
    let first = found.next()?;
    for second in found {
        errors.refuse(
            second,
            "a View function is tied to one feature: keep one `#[feature(\"…\")]` and declare a feature that means both",
        );
    }
    match first.parse_args::<LitStr>() {
        Ok(feature) if is_name(&feature.value()) => Some(feature),
        Ok(feature) => {
            errors.refuse(
                &feature,
                format_args!(
                    "\"{}\" is no name of a feature: use letters, digits, `-` and `_`, as in `#[feature(\"adaptive\")]`",
                    feature.value()
                ),
            );
            None
        }
        Err(_) => {
            errors.refuse(
                first,
                "`#[feature]` takes the name of one feature that the Core declares: write it as `#[feature(\"adaptive\")]`",
            );
            None
        }
    }
}

fn is_name(name: &str) -> bool {
    let allowed = |letter: char| letter.is_ascii_alphanumeric() || "-_".contains(letter);
    !name.is_empty() && name.chars().all(allowed)
}
