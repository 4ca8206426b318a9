//! Where a `#[path = "…"]` puts the file of a module.

use syn::{Attribute, Expr, Lit, Meta};

use super::conditions::given;

/// One of the places that `#[path]` and `#[cfg_attr(…, path)]` name for a module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ModPath {
    /// The value; `None` for the place that follows from the name of the module.
    pub(crate) path: Option<String>,
    /// The predicates under which it counts.
    pub(crate) conditions: Vec<String>,
}

impl ModPath {
    /// All places, in the order in which rustc takes the first whose predicates hold; at least one.
    pub(crate) fn all(attributes: &[Attribute]) -> Vec<Self> {
        let mut found = Vec::new();
        for attribute in attributes {
            collect(&attribute.meta, &[], &mut found);
        }
        found.push((None, Vec::new()));
        let mut paths: Vec<Self> = Vec::new();
        let mut before: Vec<String> = Vec::new();
        for (path, own) in found {
            let mut conditions = before.clone();
            conditions.extend(own.iter().filter(|own| !before.contains(own)).cloned());
            paths.push(Self { path, conditions });
            match own.as_slice() {
                [] => break,
                [one] => before.push(negated(one)),
                several => before.push(format!("not(all({}))", several.join(", "))),
            }
        }
        paths
    }
}

/// The predicate that holds where `predicate` does not.
fn negated(predicate: &str) -> String {
    let inner = predicate
        .strip_prefix("not(")
        .and_then(|rest| rest.strip_suffix(')'));
    match inner.filter(|inner| syn::parse_str::<Meta>(inner).is_ok()) {
        Some(inner) => inner.to_owned(),
        None => format!("not({predicate})"),
    }
}

fn collect(attribute: &Meta, outer: &[String], found: &mut Vec<(Option<String>, Vec<String>)>) {
    if let Some((predicate, given)) = given(attribute) {
        let outer = [outer, &[predicate]].concat();
        for inner in given {
            collect(&inner, &outer, found);
        }
    } else if let Meta::NameValue(pair) = attribute
        && pair.path.is_ident("path")
        && let Expr::Lit(literal) = &pair.value
        && let Lit::Str(text) = &literal.lit
    {
        found.push((Some(text.value()), outer.to_vec()));
    }
}

#[cfg(test)]
mod tests {
    use super::ModPath;

    fn all(attributes: &str) -> Vec<String> {
        let item = format!("{attributes} mod a;");
        let item: syn::ItemMod = syn::parse_str(&item).expect("the text is a module");
        let paths = ModPath::all(&item.attrs).into_iter();
        let shown = paths.map(|path| {
            format!(
                "{} if {}",
                path.path.unwrap_or_default(),
                path.conditions.join(" and ")
            )
        });
        shown.collect()
    }

    #[test]
    fn the_first_that_holds_counts() {
        assert_eq!(all("#[path = \"a.rs\"]"), ["a.rs if "]);
        assert_eq!(
            all("#[cfg_attr(unix, path = \"u.rs\")] #[cfg_attr(not(unix), path = \"o.rs\")]"),
            [
                "u.rs if unix",
                "o.rs if not(unix)",
                " if not(unix) and unix"
            ]
        );
        assert_eq!(
            all("#[cfg_attr(a, cfg_attr(b, path = \"x.rs\"))] #[path = \"y.rs\"]"),
            ["x.rs if a and b", "y.rs if not(all(a, b))"]
        );
    }
}
