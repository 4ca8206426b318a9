//! `TypeClaim`, an assumption about a type's name that the compiler has to confirm.

use crate::boundary::StdType;
use proc_macro2::Span;
use syn::{Ident, Path, PathSegment, Token, Type};

/// A type that was recognised by its path alone, which only the compiler can confirm: an import may have given the name to
/// another type.
#[derive(Clone)]
pub struct TypeClaim {
    /// The type as written in the source.
    pub written: Type,
    /// Path at which the type is assumed to be, beginning with a crate, with the arguments as written.
    pub meant: Path,
}

impl TypeClaim {
    /// Claims that `written` is the type `known`; `last` is the segment with the name.
    pub(super) fn of_std(written: &Type, known: &StdType, last: &PathSegment) -> Self {
        let span = span(&last.ident);
        let module = known
            .home
            .split("::")
            .map(|part| PathSegment::from(Ident::new(part, span)));
        Self::new(written, last, module.collect())
    }

    /// Claims that `written` is the type that is `listed` as plain, whose first segment is a crate, even if a module of
    /// that name is in scope.
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

/// Span of the name with the edition of the macro: there a path that begins with `::` begins with a crate.
fn span(name: &Ident) -> Span {
    Span::call_site().located_at(name.span())
}
