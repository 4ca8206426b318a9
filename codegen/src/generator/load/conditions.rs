//! The `cfg` attributes of an item as text.

use keyway_syntax::text;
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

/// The predicate of each `cfg` attribute, also of one that a `cfg_attr` gives, spaced as rustfmt would. A predicate that is
/// none is left out: rustc reports it.
#[must_use]
pub fn conditions(attributes: &[Attribute]) -> Vec<String> {
    let mut found = Vec::new();
    for attribute in attributes {
        collect(&attribute.meta, &[], &mut found);
    }
    found
}

/// The attributes that a `cfg_attr` gives, behind its predicate.
pub(super) fn given(attribute: &Meta) -> Option<(String, Vec<Meta>)> {
    let mut parts = list(attribute, "cfg_attr")?.into_iter();
    let predicate = predicate(&parts.next()?)?;
    Some((predicate, parts.collect()))
}

fn collect(attribute: &Meta, outer: &[String], found: &mut Vec<String>) {
    if let Some((predicate, given)) = given(attribute) {
        let outer = [outer, &[format!("not({predicate})")]].concat();
        for inner in given {
            collect(&inner, &outer, found);
        }
    } else if let Some([condition]) = list(attribute, "cfg").as_deref()
        && let Some(condition) = predicate(condition)
    {
        found.push(match outer {
            [] => condition,
            outer => format!("any({}, {condition})", outer.join(", ")),
        });
    }
}

/// What stands in the parentheses of the attribute `name`, with or without a comma at the end.
fn list(attribute: &Meta, name: &str) -> Option<Vec<Meta>> {
    let Meta::List(list) = attribute else {
        return None;
    };
    if !list.path.is_ident(name) {
        return None;
    }
    let parser = Punctuated::<Meta, Token![,]>::parse_terminated;
    let parts = list.parse_args_with(parser).ok()?;
    Some(parts.into_iter().collect())
}

/// The text of a predicate. Templates parse it again, so that it must be one.
fn predicate(predicate: &Meta) -> Option<String> {
    let text = text(predicate);
    syn::parse_str::<Meta>(&text).ok().map(|_| text)
}

#[cfg(test)]
mod tests {
    use super::conditions;

    fn of(attributes: &str) -> Vec<String> {
        let item = format!("{attributes}\nstruct A;");
        let item: syn::ItemStruct = syn::parse_str(&item).expect("the text is a struct");
        conditions(&item.attrs)
    }

    #[test]
    fn are_read_as_rustc_reads_them() {
        assert_eq!(of("#[cfg(unix,)]"), ["unix"]);
        assert_eq!(of("#[cfg(true)]"), ["true"]);
        assert_eq!(
            of("#[cfg(all(unix, // why\n not(target_os=\"macos\")))]"),
            ["all(unix, not(target_os = \"macos\"))"]
        );
        assert_eq!(
            of("#[cfg_attr(unix, doc = \"\", cfg(feature = \"extra\"))]"),
            ["any(not(unix), feature = \"extra\")"]
        );
        assert_eq!(
            of("#[cfg_attr(unix, cfg_attr(windows, cfg(test)))]"),
            ["any(not(unix), not(windows), test)"]
        );
    }

    #[test]
    fn leave_out_what_rustc_refuses() {
        let refused = [
            "cfg()",
            "cfg(a, b)",
            "cfg(1 + 2)",
            "cfg",
            "cfg = \"a\"",
            "cfg(r # \"x\")",
        ];
        for attribute in refused {
            assert!(of(&format!("#[{attribute}]")).is_empty(), "{attribute}");
        }
    }
}
