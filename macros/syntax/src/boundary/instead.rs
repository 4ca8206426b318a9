//! Remedies for types that may not cross the boundary, and `Position`.

use crate::boundary::StdType;
use crate::text::text;
use syn::{GenericArgument, PathArguments, Type, TypeParamBound, TypeReference};

/// Where in an item a type is written, which decides whether it may borrow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// In a field of a Model.
    Field,
    /// In an argument of a View function.
    Argument,
    /// In the result of a View function.
    Output,
}

/// The owned types to use instead of a reference to `ty`.
fn owned(ty: &Type) -> String {
    match ty {
        Type::Slice(slice) => format!("`Vec<{}>`", text(&slice.elem)),
        Type::Path(path) if path.path.is_ident("str") => "`String`".to_owned(),
        Type::Path(path)
            if path
                .path
                .segments
                .last()
                .is_some_and(|last| last.ident == "Path") =>
        {
            "`PathBuf`".to_owned()
        }
        other => {
            let written = text(other);
            format!("`{written}` itself, `Box<{written}>` or `Arc<{written}>`")
        }
    }
}

/// What to do instead of handing over a future.
const FUTURE: &str = "return the result itself, start the work in the ViewModel on a thread or runtime of its own, and let a second function ask for the result, since a future would keep running the old code after a reload";

/// What to do instead if the type is a future, also one that is boxed and pinned.
pub(super) fn instead_of_future(ty: &Type) -> Option<&'static str> {
    let bounds = match ty {
        Type::ImplTrait(ty) => &ty.bounds,
        Type::TraitObject(ty) => &ty.bounds,
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let PathArguments::AngleBracketed(arguments) = &last.arguments else {
                return None;
            };
            let holds = ["Pin", "Box"].iter().any(|name| last.ident == name);
            return match arguments.args.first() {
                Some(GenericArgument::Type(inner)) if holds => instead_of_future(inner),
                _ => None,
            };
        }
        _ => return None,
    };
    let is_future = |bound: &TypeParamBound| match bound {
        TypeParamBound::Trait(bound) => {
            let last = bound.path.segments.last();
            last.is_some_and(|last| last.ident == "Future")
        }
        _ => false,
    };
    bounds.iter().any(is_future).then_some(FUTURE)
}

/// What to use instead of a kind of type that never crosses.
pub(super) fn instead_of(ty: &Type) -> &'static str {
    match ty {
        Type::TraitObject(_) => {
            "use an enum Model with one variant per case instead, since a vtable would keep running the old code after a reload"
        }
        Type::ImplTrait(_) => "name the concrete type instead, such as `Vec<T>` for an iterator",
        Type::FnPtr(_) => {
            "make it a function of a View instead, since a function pointer would keep running the old code after a reload"
        }
        Type::Ptr(_) => "use `Box<T>` instead or, in an argument, `&T` or `&mut T`",
        Type::Never(_) => "return nothing instead, since a call always comes back",
        Type::Infer(_) => "write the type out instead",
        Type::Macro(_) => {
            "write out the type that the macro stands for instead, since Keyway does not see inside macros"
        }
        _ => "write it as a path, tuple, array or reference instead",
    }
}

/// What to use instead of a reference that may not stand at `position`.
pub(super) fn instead_of_reference(
    reference: &TypeReference,
    position: Position,
) -> Option<String> {
    let owned = owned(&reference.elem);
    let forever = reference
        .lifetime
        .as_ref()
        .is_some_and(|lifetime| lifetime.ident == "static");
    match position {
        Position::Field => Some(format!("a Model owns its data, use {owned} instead")),
        Position::Argument if forever => Some(format!(
            "leave out `'static` or use {owned} instead, since the next generation has other statics"
        )),
        Position::Output if forever => Some(format!(
            "return {owned} instead, since the next generation has other statics"
        )),
        Position::Argument | Position::Output => None,
    }
}

/// What to use instead of a slice by value.
pub(super) fn unsized_slice(element: &str, position: Position) -> String {
    let borrowed = match position {
        Position::Field => format!("`Box<[{element}]>`"),
        Position::Argument | Position::Output => format!("`&[{element}]`"),
    };
    format!("it has no size, use `Vec<{element}>` or {borrowed} instead")
}

/// What to use instead of a named type without size, by value.
pub(super) fn unsized_type(name: &str, owned: &str, position: Position) -> String {
    let borrowed = match position {
        Position::Field => format!("`Box<{name}>`"),
        Position::Argument | Position::Output => format!("`&{name}`"),
    };
    format!("it has no size, use `{owned}` or {borrowed} instead")
}

/// What to write instead of a type of std with fewer type arguments than it takes.
pub(super) fn too_few(known: &StdType) -> String {
    let name = known.name;
    match (name, known.arity()) {
        ("Result", _) => "write both types instead, as in `Result<T, String>`, since Keyway does not see what an alias stands for".to_owned(),
        (_, 1) => format!("write what it holds, as in `{name}<u8>`, instead"),
        _ => format!("write both types that it holds, as in `{name}<u8, String>`, instead"),
    }
}

/// What to write instead of a type of std with more type arguments than it takes.
pub(super) fn too_many(known: &StdType) -> String {
    let name = known.name;
    match (known.arity(), known.further()) {
        (0, _) => format!("write `{name}` without arguments instead"),
        (_, Some(further)) => {
            format!("leave out the {further} instead, since only std's own may cross")
        }
        (1, None) => format!("write `{name}` with one type instead"),
        (_, None) => format!("write `{name}` with two types instead"),
    }
}
