//! The claim that a type is the one that its path is taken for.

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
    /// `written` is the type that std has by the name of `last`, the part of it with the name.
    pub(super) fn of_std(written: &Type, last: &PathSegment) -> Self {
        let span = span(&last.ident);
        let home = home(&last.ident.to_string());
        let module = home
            .iter()
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

/// The module of std that has the known type of this name.
fn home(name: &str) -> &'static [&'static str] {
    match name {
        "String" => &["std", "string"],
        "Duration" => &["std", "time"],
        "Path" | "PathBuf" => &["std", "path"],
        "Box" => &["std", "boxed"],
        "Arc" => &["std", "sync"],
        "Option" => &["std", "option"],
        "Result" => &["std", "result"],
        "Vec" => &["std", "vec"],
        "VecDeque" | "BinaryHeap" | "HashSet" | "BTreeSet" | "HashMap" | "BTreeMap" => {
            &["std", "collections"]
        }
        _ if name.starts_with("Range") => &["std", "ops"],
        _ if name.starts_with("Atomic") => &["std", "sync", "atomic"],
        _ => &["std", "primitive"],
    }
}
