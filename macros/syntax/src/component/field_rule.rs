//! `check_field`, which refuses types that a component's field cannot have.

use crate::boundary::{CASES, LIST, TEXT, std_type};
use crate::errors::Errors;
use crate::text::text;
use syn::{Path, Type};

const BORROWED: &str =
    "use the `Entity` of which it is a component, or a handle such as `Text` or `List`";

/// Refuses a type of which some byte patterns are no value or mean something else elsewhere. Types outside of the
/// language and its std are checked by rustc. Returns whether the type is accepted.
pub(crate) fn check_field(ty: &Type, errors: &mut Errors) -> bool {
    match ty {
        Type::Group(group) => check_field(&group.elem, errors),
        Type::Paren(paren) => check_field(&paren.elem, errors),
        Type::Array(array) => check_field(&array.elem, errors),
        other => match instead(other) {
            Some(instead) => {
                let written = text(other);
                errors.refuse(
                    other,
                    format_args!("a component may not hold `{written}`: {instead}"),
                );
                false
            }
            None => true,
        },
    }
}

fn instead(ty: &Type) -> Option<&'static str> {
    match ty {
        Type::Path(path) => of_path(&path.path),
        Type::Tuple(_) => Some(
            "use a struct that is a component itself, since the layout of a tuple is not fixed",
        ),
        Type::Reference(reference) => Some(match &*reference.elem {
            Type::Path(path) if path.path.is_ident("str") => TEXT,
            Type::Slice(_) => LIST,
            _ => BORROWED,
        }),
        Type::Ptr(_) => Some(BORROWED),
        Type::Slice(_) => Some(LIST),
        Type::FnPtr(_) | Type::TraitObject(_) | Type::ImplTrait(_) => Some(CASES),
        _ => None,
    }
}

fn of_path(path: &Path) -> Option<&'static str> {
    let first = path.segments.first()?.ident.to_string();
    if path.segments.len() > 1 && !["std", "core", "alloc"].contains(&first.as_str()) {
        return None;
    }
    std_type(&path.segments.last()?.ident.to_string())?.instead_in_component(path)
}
