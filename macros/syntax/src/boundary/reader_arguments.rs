//! The part of the reader for type arguments, as the `T` of `Vec<T>`.

use crate::boundary::place::Place;
use crate::boundary::reader::Reader;
use crate::boundary::reader_path::with_arguments;
use crate::text::text;
use std::cmp::Ordering;
use syn::{GenericArgument, PathArguments, PathSegment, Type};

impl Reader<'_> {
    /// Reads a type of std that takes `count` type arguments, each held as `place` says.
    pub(super) fn read_container(
        &mut self,
        whole: &Type,
        last: &PathSegment,
        count: usize,
        place: Place,
    ) -> String {
        let Some(arguments) = self.read_arguments(whole, last, place) else {
            return String::new();
        };
        let name = last.ident.to_string();
        let instead = match arguments.len().cmp(&count) {
            Ordering::Equal => return with_arguments(&name, &arguments),
            Ordering::Less => too_few(&name, count),
            Ordering::Greater => too_many(&name, count),
        };
        self.refuse(whole, &instead)
    }

    /// The canonical texts of the arguments of `last`; none if one of them was refused for not being a type.
    pub(super) fn read_arguments(
        &mut self,
        whole: &Type,
        last: &PathSegment,
        place: Place,
    ) -> Option<Vec<String>> {
        let bracketed = match &last.arguments {
            PathArguments::None => return Some(Vec::new()),
            PathArguments::AngleBracketed(bracketed) => bracketed,
            PathArguments::Parenthesized(_) => {
                self.refuse(
                    whole,
                    "make it a function of a View instead, since a closure would keep running the old code after a reload",
                );
                return None;
            }
        };
        let mut arguments = Vec::new();
        for argument in &bracketed.args {
            match argument {
                GenericArgument::Type(ty) => arguments.push(self.read(ty, place)),
                GenericArgument::Const(constant) => arguments.push(text(constant)),
                _ => {
                    self.refuse(
                        whole,
                        "use a type that owns its data instead, without lifetime or associated type",
                    );
                    return None;
                }
            }
        }
        Some(arguments)
    }
}

fn too_few(name: &str, count: usize) -> String {
    match (name, count) {
        ("Result", _) => "write both types instead, as in `Result<T, String>`, since Keyway does not see what an alias stands for".to_owned(),
        (_, 1) => format!("write what it holds, as in `{name}<u8>`, instead"),
        _ => format!("write both types that it holds, as in `{name}<u8, String>`, instead"),
    }
}

fn too_many(name: &str, count: usize) -> String {
    match (name, count) {
        (_, 0) => format!("write `{name}` without arguments instead"),
        ("HashMap" | "HashSet", _) => {
            "leave out the hasher instead, since only std's own may cross".to_owned()
        }
        ("Vec" | "Box" | "Arc" | "VecDeque" | "BinaryHeap" | "BTreeSet" | "BTreeMap", _) => {
            "leave out the allocator instead, since only std's own may cross".to_owned()
        }
        (_, 1) => format!("write `{name}` with one type instead"),
        _ => format!("write `{name}` with two types instead"),
    }
}
