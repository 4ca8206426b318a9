//! `PathMeaning`: a listed type, a type of std, a Model, or a refusal.

use crate::boundary::std_table::std_type;
use crate::boundary::{ForeignType, PlainList, StdType};
use crate::text::text;
use syn::{Path, PathSegment, TypePath};

/// The meaning of a type that is written as a path.
pub(super) enum PathMeaning<'a> {
    /// A type of another crate, as it is listed as plain.
    Listed(&'a Path),
    /// A type of the language or its std that may cross.
    Std(&'static StdType),
    /// A Model, which the compiler resolves.
    Model,
    /// A type that may not cross, and what to use instead.
    Refused(String),
}

impl<'a> PathMeaning<'a> {
    /// The meaning of `ty` in an item with the list `plain`.
    pub(super) fn of(ty: &TypePath, plain: &'a PlainList) -> Self {
        let path = &ty.path;
        let Some(last) = path.segments.last().filter(|_| is_simple(ty)) else {
            return Self::refused("name the type itself instead of an associated type");
        };
        if let Some(listed) = plain.find(path) {
            return Self::Listed(listed);
        }
        if path.is_ident("Self") {
            return Self::refused("write the name of the Model instead");
        }
        if path.is_ident("self") {
            return Self::refused(
                "leave it out instead, since the ViewModel decides whether its function takes `&self`",
            );
        }
        let known = std_type(&last.ident.to_string());
        if path.segments.len() > 1 && !is_std(path) {
            // The compiler confirms that the type is std's: `use` can give the name of a module of std to another.
            return match known.filter(|known| known.crosses() && known.ends_with(path)) {
                Some(known) => Self::Std(known),
                None => Self::model(path, last),
            };
        }
        if let Some(instead) = known.and_then(|known| known.refusal(path)) {
            return Self::Refused(instead);
        }
        match known.filter(|known| known.crosses()) {
            Some(known) => Self::Std(known),
            None if is_std(path) => Self::Refused(format!(
                "use a Model instead or, if it is plain data, list `plain({})` in `#[model(…)]` or `#[view(…)]`",
                text(path)
            )),
            None => Self::model(path, last),
        }
    }

    fn model(path: &Path, last: &PathSegment) -> Self {
        if last.arguments.is_none() {
            Self::Model
        } else {
            Self::Refused(instead_of_generic(path, last))
        }
    }

    fn refused(instead: &str) -> Self {
        Self::Refused(instead.to_owned())
    }
}

fn instead_of_generic(path: &Path, last: &PathSegment) -> String {
    let listed = ForeignType::new(path);
    let listed = if path.segments.len() > 1 {
        listed.name()
    } else {
        format!("its_crate::{}", listed.name())
    };
    match last.ident.to_string().as_str() {
        "Outcome" => {
            "return only the type inside instead, since the View adds `Outcome` itself".to_owned()
        }
        "Result" => {
            "write `Result<T, E>` with both types instead, since Keyway does not see what an alias stands for".to_owned()
        }
        _ => format!(
            "Models are not generic, use one Model for each concrete type instead or, if it is plain data of another crate, list `plain({listed})` in `#[model(…)]` or `#[view(…)]`",
        ),
    }
}

/// Whether the path starts at the standard library.
fn is_std(path: &Path) -> bool {
    path.segments.len() > 1 && ForeignType::new(path).is_of_std()
}

/// Whether only the last part of the path has arguments, and none is `<T as Trait>`.
fn is_simple(ty: &TypePath) -> bool {
    let mut before_last = ty.path.segments.iter().rev().skip(1);
    ty.qself.is_none() && before_last.all(|segment| segment.arguments.is_none())
}
