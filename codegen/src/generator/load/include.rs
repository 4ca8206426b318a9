//! The files that `include!` brings into a module.

use std::path::{Path, PathBuf};

use syn::parse::Parser;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Expr, Item, Lit, Macro, Token};

use super::conditions;

/// An `include!` in the place of items.
pub(crate) struct Include {
    /// The path as rustc works it out; `None` if only a build knows it.
    pub(crate) path: Option<PathBuf>,
    /// The predicates of its `cfg` attributes.
    pub(crate) conditions: Vec<String>,
    /// The bytes of the call.
    pub(crate) range: std::ops::Range<usize>,
}

impl Include {
    /// Those among `items` of a file in the folder `base`, in a package in the folder `package`, which are not only for tests.
    pub(crate) fn all(items: &[Item], base: &Path, package: &Path) -> Vec<Self> {
        let calls = items.iter().filter_map(|item| match item {
            Item::Macro(item) if is(&item.mac, "include") => Some(item),
            _ => None,
        });
        let includes = calls.map(|item| Self {
            path: text(item.mac.tokens.clone(), package).map(|path| base.join(path)),
            conditions: conditions(&item.attrs),
            range: item.mac.span().byte_range(),
        });
        let is_built = |include: &Self| include.conditions.iter().all(|own| own != "test");
        includes.filter(is_built).collect()
    }
}

fn is(call: &Macro, name: &str) -> bool {
    call.path
        .segments
        .last()
        .is_some_and(|last| last.ident == name)
}

/// The text that an argument stands for: a literal, the folder of the package, or several of those put together.
fn text(tokens: proc_macro2::TokenStream, package: &Path) -> Option<String> {
    let parser = Punctuated::<Expr, Token![,]>::parse_terminated;
    let parts = parser.parse2(tokens).ok()?;
    parts.iter().map(|part| part_text(part, package)).collect()
}

fn part_text(part: &Expr, package: &Path) -> Option<String> {
    match part {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        Expr::Macro(call) if is(&call.mac, "concat") => text(call.mac.tokens.clone(), package),
        Expr::Macro(call) if is(&call.mac, "env") => {
            let name = text(call.mac.tokens.clone(), package)?;
            (name == "CARGO_MANIFEST_DIR").then(|| package.to_string_lossy().into_owned())
        }
        _ => None,
    }
}
