//! A type that was recognised as one of std by its name.

use proc_macro2::Span;
use syn::{Ident, Path, PathSegment, Token, Type};

/// A type that was recognised as one of std by its name, which only the compiler can confirm: an import may have given the
/// name to another type.
#[derive(Clone)]
pub struct StdType {
    /// As written.
    pub written: Type,
    /// The path at which std has the type of this name, with the arguments as written.
    pub meant: Path,
}

impl StdType {
    /// The type `written`, of which `last` is the part with the name.
    pub(super) fn new(written: &Type, last: &PathSegment) -> Self {
        let span = Span::call_site().located_at(last.ident.span());
        let name = last.ident.to_string();
        let mut meant = Path {
            leading_colon: Some(Token![::](span)),
            segments: home(&name)
                .iter()
                .map(|part| PathSegment::from(Ident::new(part, span)))
                .collect(),
        };
        meant.segments.push(PathSegment {
            ident: last.ident.clone(),
            arguments: last.arguments.clone(),
        });
        Self {
            written: written.clone(),
            meant,
        }
    }
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
