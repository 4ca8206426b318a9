//! Types that were recognised by their paths, which the compiler is to confirm.

use crate::support::{field, function};
use keyway_syntax::{BoundaryType, text};

#[track_caller]
fn check(ty: &BoundaryType, expected: &[&str]) {
    let mut found = Vec::new();
    for claim in &ty.claims {
        found.push(format!(
            "{} is {}",
            text(&claim.written),
            text(&claim.meant)
        ));
    }
    assert_eq!(found, expected);
}

#[test]
fn each_is_meant_with_the_arguments_as_written() {
    check(
        &field("HashMap<String, Vec<[Duration; 3]>>"),
        &[
            "HashMap<String, Vec<[Duration; 3]>> is ::std::collections::HashMap<String, Vec<[Duration; 3]>>",
            "String is ::std::string::String",
            "Vec<[Duration; 3]> is ::std::vec::Vec<[Duration; 3]>",
            "Duration is ::std::time::Duration",
        ],
    );
    check(
        &field("(Arc<AtomicU8>, Range<u8>)"),
        &[
            "Arc<AtomicU8> is ::std::sync::Arc<AtomicU8>",
            "AtomicU8 is ::std::sync::atomic::AtomicU8",
            "Range<u8> is ::std::ops::Range<u8>",
            "u8 is ::std::primitive::u8",
        ],
    );
    check(
        &function("for<'a> fn(&'a str) -> Option<&'a str>").arguments[0].ty,
        &["str is ::std::primitive::str"],
    );
}

#[test]
fn a_path_of_std_is_confirmed_too() {
    check(
        &field("std::range::Range<u8>"),
        &[
            "std::range::Range<u8> is ::std::ops::Range<u8>",
            "u8 is ::std::primitive::u8",
        ],
    );
}

#[test]
fn models_and_listed_types_are_not() {
    check(&field("Body"), &[]);
    check(&field("geometry::Vec"), &[]);
}
