//! The part of the reader for types that are written as a path.

use crate::boundary::place::Place;
use crate::boundary::position::Position;
use crate::boundary::reader::Reader;
use crate::boundary::{ForeignType, KnownType, RefusedType, TypeClaim};
use crate::text::text;
use syn::{Path, PathSegment, Type, TypePath};

impl Reader<'_> {
    pub(super) fn read_path(&mut self, whole: &Type, ty: &TypePath, place: Place) -> String {
        let path = &ty.path;
        let Some(last) = path.segments.last().filter(|_| is_simple(ty)) else {
            return self.refuse(whole, "name the type itself instead of an associated type");
        };
        if let Some(listed) = self.plain.find(path) {
            return self.read_listed(whole, listed, last);
        }
        if path.is_ident("Self") {
            return self.refuse(whole, "write the name of the Model instead");
        }
        if path.is_ident("self") {
            return self.refuse(
                whole,
                "leave it out instead, since the ViewModel decides whether its function takes `&self`",
            );
        }
        if path.segments.len() > 1 && !is_std(path) {
            return self.read_model(whole, path, last);
        }
        if let Some(refused) = RefusedType::of(path) {
            return self.refuse(whole, &refused.instead(path));
        }
        match KnownType::of(&last.ident.to_string()) {
            Some(known) => self.read_known(whole, known, last, place),
            None if is_std(path) => self.refuse(
                whole,
                &format!(
                    "use a Model instead or, if it is plain data, list `plain({})` in `#[model(…)]` or `#[view(…)]`",
                    text(path)
                ),
            ),
            None => self.read_model(whole, path, last),
        }
    }

    fn read_known(
        &mut self,
        whole: &Type,
        known: KnownType,
        last: &PathSegment,
        place: Place,
    ) -> String {
        self.claims.push(TypeClaim::of_std(whole, last));
        match known {
            KnownType::Unsized if place == Place::Direct => self.refuse_unsized(whole, last),
            KnownType::Single | KnownType::Unsized => {
                self.read_container(whole, last, 0, Place::Direct)
            }
            KnownType::Container(count) => self.read_container(whole, last, count, Place::Direct),
            KnownType::Pointer => self.read_container(whole, last, 1, Place::Behind),
        }
    }

    fn refuse_unsized(&mut self, whole: &Type, last: &PathSegment) -> String {
        let name = &last.ident;
        let owned = if name == "str" { "String" } else { "PathBuf" };
        let borrowed = match self.position {
            Position::Field => format!("`Box<{name}>`"),
            Position::Argument | Position::Output => format!("`&{name}`"),
        };
        let instead = format!("it has no size, use `{owned}` or {borrowed} instead");
        self.refuse(whole, &instead)
    }

    /// Reads a type that is listed as plain. Its arguments are read as any other type, also where the list has them: each is
    /// of a crate of its own.
    fn read_listed(&mut self, whole: &Type, listed: &Path, last: &PathSegment) -> String {
        self.layouts.push(whole.clone());
        self.claims.push(TypeClaim::of_listed(whole, listed, last));
        let foreign = ForeignType::new(listed);
        let name = foreign.name();
        if !foreign.is_of_std() {
            self.foreign.push(foreign);
        }
        let arguments = self.read_arguments(whole, last, Place::Direct);
        with_arguments(&name, &arguments.unwrap_or_default())
    }

    fn read_model(&mut self, whole: &Type, path: &Path, last: &PathSegment) -> String {
        if !last.arguments.is_none() {
            return self.refuse(whole, &instead_of_generic(path, last));
        }
        // Each time: where two Models have one name, only the order of all paths tells them apart.
        self.refers.push(path.clone());
        last.ident.to_string()
    }
}

pub(super) fn with_arguments(name: &str, arguments: &[String]) -> String {
    if arguments.is_empty() {
        return name.to_owned();
    }
    format!("{name}<{}>", arguments.join(", "))
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
