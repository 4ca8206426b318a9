//! The `cfg` attributes of an item as text.

use keyway_syntax::text;
use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, LitBool, Meta};

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
    let predicate = predicate(parts.next()?)?;
    let given = parts.filter_map(|part| syn::parse2(part).ok());
    Some((predicate, given.collect()))
}

fn collect(attribute: &Meta, outer: &[String], found: &mut Vec<String>) {
    if let Some((predicate, given)) = given(attribute) {
        let outer = [outer, &[format!("not({predicate})")]].concat();
        for inner in given {
            collect(&inner, &outer, found);
        }
    } else if let Some([condition]) = list(attribute, "cfg").as_deref()
        && let Some(condition) = predicate(condition.clone())
    {
        found.push(match outer {
            [] => condition,
            outer => format!("any({}, {condition})", outer.join(", ")),
        });
    }
}

/// What stands between the commas in the parentheses of the attribute `name`.
fn list(attribute: &Meta, name: &str) -> Option<Vec<TokenStream>> {
    let Meta::List(list) = attribute else {
        return None;
    };
    if !list.path.is_ident(name) {
        return None;
    }
    let tokens: Vec<_> = list.tokens.clone().into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',');
    let parts = tokens.split(is_comma);
    let mut parts: Vec<TokenStream> = parts.map(|part| part.iter().cloned().collect()).collect();
    if parts.last().is_some_and(TokenStream::is_empty) {
        parts.pop();
    }
    Some(parts)
}

/// The text of a predicate. Templates parse it again, so that it must be one.
fn predicate(tokens: TokenStream) -> Option<String> {
    let text = text(tokens);
    let is_predicate =
        syn::parse_str::<Meta>(&text).is_ok() || syn::parse_str::<LitBool>(&text).is_ok();
    is_predicate.then_some(text)
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
