//! The claim that a type is the one that its path is taken for.

use crate::boundary::StdType;
use proc_macro2::Span;
use syn::{Ident, Path, PathSegment, Token, Type};

/// A type that was recognised by its path alone, which only the compiler can confirm: an import may have given the name to
/// another type.
#[derive(Clone)]
pub struct TypeClaim {
    /// As written.
    pub written: Type,
    /// The path from the name of a crate on at which the type is taken to be, with the arguments as written.
    pub meant: Path,
}

impl TypeClaim {
    /// `written` is the type `known`; `last` is the part of it with the name.
    pub(super) fn of_std(written: &Type, known: &StdType, last: &PathSegment) -> Self {
        let span = span(&last.ident);
        let module = known
            .home
            .split("::")
            .map(|part| PathSegment::from(Ident::new(part, span)));
        Self::new(written, last, module.collect())
    }

    /// `written` is the type that is `listed` as plain, whose first segment is a crate, also where a module of that name is in
    /// scope.
    pub(super) fn of_listed(written: &Type, listed: &Path, last: &PathSegment) -> Self {
        let module = listed.segments.iter().take(listed.segments.len() - 1);
        Self::new(written, last, module.cloned().collect())
    }

    fn new(written: &Type, last: &PathSegment, module: Vec<PathSegment>) -> Self {
        let mut meant = Path {
            leading_colon: Some(Token![::](span(&last.ident))),
            segments: module.into_iter().collect(),
        };
        meant.segments.push(last.clone());
        Self {
            written: written.clone(),
            meant,
        }
    }
}

/// Where the name is written, with the edition of the macro: there a path that begins with `::` begins with a crate.
fn span(name: &Ident) -> Span {
    Span::call_site().located_at(name.span())
}
