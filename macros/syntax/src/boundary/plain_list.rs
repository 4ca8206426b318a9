//! `PlainList`, the types of other crates that an item declares to be plain data.

use crate::attribute::Marker;
use crate::boundary::std_table::never_plain;
use crate::errors::Errors;
use crate::text::text;
use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, Path, PathArguments, Token};

/// The paths in `#[model(plain(…))]` or `#[view(plain(…))]`.
#[derive(Default)]
pub(crate) struct PlainList {
    /// Paths as listed, in order.
    pub(crate) paths: Vec<Path>,
}

impl PlainList {
    /// Reads the arguments of `marker`, which may be none.
    ///
    /// # Errors
    /// An argument other than `plain(…)`, or one that lists no paths.
    pub(crate) fn parse(marker: Marker, arguments: TokenStream) -> syn::Result<Self> {
        let parser = |input: ParseStream| {
            let mut list = Self::default();
            while !input.is_empty() {
                list.parse_argument(marker, input)?;
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
            }
            Ok(list)
        };
        parser.parse2(arguments)
    }

    /// Reads one argument of `marker`.
    ///
    /// # Errors
    /// As [`PlainList::parse`].
    pub(crate) fn parse_argument(&mut self, marker: Marker, input: ParseStream) -> syn::Result<()> {
        let others = match marker {
            Marker::Model => "`component` and `plain(…)`",
            _ => "`plain(…)`",
        };
        let help = || {
            format!(
                "`#[{0}]` takes no other argument than {others}: list types of other crates that are plain data, as in `#[{0}(plain(glam::Vec3))]`",
                marker.name()
            )
        };
        if !input.peek(Ident) {
            return Err(input.error(help()));
        }
        let name: Ident = input.parse()?;
        if name != "plain" || !input.peek(syn::token::Paren) {
            return Err(syn::Error::new(name.span(), help()));
        }
        let content;
        syn::parenthesized!(content in input);
        let parser = Punctuated::<Path, Token![,]>::parse_terminated;
        let paths = parser(&content).map_err(|error| {
            let help = "`plain(…)` lists types of other crates: write their paths, as in `plain(glam::Vec3, glam::Quat)`";
            syn::Error::new(error.span(), help)
        })?;
        self.paths.extend(paths);
        Ok(())
    }

    /// The listed path that `path` names: the same path, or one of the two ends with the other, as after a `use`.
    pub(crate) fn find(&self, path: &Path) -> Option<&Path> {
        self.paths.iter().find(|listed| names(listed, path))
    }

    /// Refuses listed types that are never plain, and paths that do not begin with a crate: the type is compared by the
    /// build of that crate.
    pub(crate) fn check(&self, errors: &mut Errors) {
        for path in &self.paths {
            if let Some(sentence) = no_crate(path) {
                errors.refuse(path, sentence);
            } else if let Some(hint) = never_plain(path) {
                errors.refuse(
                    path,
                    format_args!("`{}` is no plain data: {hint}", text(path)),
                );
            }
        }
    }
}

fn no_crate(path: &Path) -> Option<String> {
    let written = text(path);
    let first = path.segments.first()?.ident.to_string();
    if ["crate", "self", "super", "Self"].contains(&first.as_str()) {
        return Some(format!(
            "`{written}` is a type of this crate, whose fields Keyway must know: write `#[model]` on it, or `#[derive(Debug, keyway::Model)]`, in place of listing it"
        ));
    }
    let is_known = never_plain(path).is_some();
    (path.segments.len() == 1 && !is_known).then(|| {
        format!(
            "list `{written}` by a path that begins with its crate, as in `plain(glam::Vec3)`; a type of this crate is to be a Model: write `#[model]` on it"
        )
    })
}

fn names(listed: &Path, path: &Path) -> bool {
    let same_names = listed
        .segments
        .iter()
        .rev()
        .zip(path.segments.iter().rev())
        .all(|(left, right)| left.ident == right.ident);
    let same_arguments = match (listed.segments.last(), path.segments.last()) {
        (Some(left), Some(right)) => {
            matches!(left.arguments, PathArguments::None)
                || text(&left.arguments) == text(&right.arguments)
        }
        _ => false,
    };
    same_names && same_arguments
}
