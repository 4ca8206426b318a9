//! `Reader`, which walks a type, writes its canonical text and refuses parts that may not cross.

use std::cmp::Ordering;

use crate::boundary::instead::{
    Position, instead_of, instead_of_future, instead_of_reference, too_few, too_many,
    unsized_slice, unsized_type,
};
use crate::boundary::path_meaning::PathMeaning;
use crate::boundary::{ForeignType, PlainList, StdType, TypeClaim};
use crate::errors::Errors;
use crate::text::text;
use syn::{
    Expr, ExprLit, GenericArgument, Lifetime, Lit, LitInt, Path, PathArguments, PathSegment, Type,
    TypeArray, TypePath, TypeReference, TypeSlice, TypeTuple,
};

/// How a type is held by the type around it, which decides whether it needs a size.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// By value, so that a size is needed.
    Direct,
    /// Behind a reference, a `Box` or an `Arc`.
    Behind,
}

/// Reads one type from the outside in; each `read_…` returns the canonical text of its part.
pub(super) struct Reader<'a> {
    position: Position,
    plain: &'a PlainList,
    pub(super) errors: Errors,
    pub(super) refers: Vec<Path>,
    pub(super) layouts: Vec<Type>,
    pub(super) claims: Vec<TypeClaim>,
    pub(super) foreign: Vec<ForeignType>,
    pub(super) lifetimes: Vec<Option<Lifetime>>,
}

impl<'a> Reader<'a> {
    /// Makes a reader for a type at `position` of an item with this list.
    pub(super) fn new(position: Position, plain: &'a PlainList) -> Self {
        Self {
            position,
            plain,
            errors: Errors::default(),
            refers: Vec::new(),
            layouts: Vec::new(),
            claims: Vec::new(),
            foreign: Vec::new(),
            lifetimes: Vec::new(),
        }
    }

    /// Reads a whole type; parts that may not cross become errors with their remedy.
    pub(super) fn read_whole(&mut self, ty: &Type) -> String {
        self.read(ty, Place::Direct)
    }

    fn read(&mut self, ty: &Type, place: Place) -> String {
        if let Some(instead) = instead_of_future(ty) {
            return self.refuse(ty, instead);
        }
        match ty {
            Type::Group(group) => self.read(&group.elem, place),
            Type::Paren(paren) => self.read(&paren.elem, place),
            Type::Path(path) => self.read_path(ty, path, place),
            Type::Reference(reference) => self.read_reference(ty, reference),
            Type::Array(array) => self.read_array(ty, array),
            Type::Tuple(tuple) => self.read_tuple(tuple),
            Type::Slice(slice) => self.read_slice(ty, slice, place),
            other => self.refuse(other, instead_of(other)),
        }
    }

    /// Refuses `ty`; the empty text is never seen, as the whole type is refused.
    fn refuse(&mut self, ty: &Type, instead: &str) -> String {
        let written = text(ty);
        self.errors.refuse(
            ty,
            format_args!("`{written}` may not cross the boundary: {instead}"),
        );
        String::new()
    }

    fn read_reference(&mut self, whole: &Type, reference: &TypeReference) -> String {
        if let Some(instead) = instead_of_reference(reference, self.position) {
            return self.refuse(whole, &instead);
        }
        let named = reference
            .lifetime
            .clone()
            .filter(|lifetime| lifetime.ident != "_");
        self.lifetimes.push(named.clone());
        let lifetime = named.map_or_else(String::new, |lifetime| format!("{lifetime} "));
        let mutability = reference.mutability.map_or("", |_| "mut ");
        let target = self.read(&reference.elem, Place::Behind);
        format!("&{lifetime}{mutability}{target}")
    }

    fn read_array(&mut self, whole: &Type, array: &TypeArray) -> String {
        let length = match &array.len {
            Expr::Lit(ExprLit {
                lit: Lit::Int(number),
                ..
            }) => digits(number),
            other => {
                self.layouts.push(whole.clone());
                text(other)
            }
        };
        let element = self.read(&array.elem, Place::Direct);
        format!("[{element}; {length}]")
    }

    fn read_slice(&mut self, whole: &Type, slice: &TypeSlice, place: Place) -> String {
        if place == Place::Direct {
            let instead = unsized_slice(&text(&slice.elem), self.position);
            return self.refuse(whole, &instead);
        }
        let element = self.read(&slice.elem, Place::Direct);
        format!("[{element}]")
    }

    fn read_tuple(&mut self, tuple: &TypeTuple) -> String {
        let mut elements = Vec::new();
        for element in &tuple.elems {
            elements.push(self.read(element, Place::Direct));
        }
        match elements.as_slice() {
            [single] => format!("({single},)"),
            several => format!("({})", several.join(", ")),
        }
    }

    fn read_path(&mut self, whole: &Type, ty: &TypePath, place: Place) -> String {
        let Some(last) = ty.path.segments.last() else {
            return String::new();
        };
        match PathMeaning::of(ty, self.plain) {
            PathMeaning::Listed(listed) => self.read_listed(whole, listed, last),
            PathMeaning::Std(known) => self.read_known(whole, known, last, place),
            PathMeaning::Refused(instead) => self.refuse(whole, &instead),
            PathMeaning::Model => {
                // A path is repeated at each appearance: if two Models have one name, only the order of all paths tells
                // them apart.
                self.refers.push(ty.path.clone());
                last.ident.to_string()
            }
        }
    }

    fn read_known(
        &mut self,
        whole: &Type,
        known: &StdType,
        last: &PathSegment,
        place: Place,
    ) -> String {
        self.claims.push(TypeClaim::of_std(whole, known, last));
        if let (Some(owned), Place::Direct) = (known.owned(), place) {
            return self.refuse(whole, &unsized_type(known.name, owned, self.position));
        }
        let held = if known.is_pointer() {
            Place::Behind
        } else {
            Place::Direct
        };
        let Some(arguments) = self.read_arguments(whole, last, held) else {
            return String::new();
        };
        match arguments.len().cmp(&known.arity()) {
            Ordering::Equal => with_arguments(known.name, &arguments),
            Ordering::Less => self.refuse(whole, &too_few(known)),
            Ordering::Greater => self.refuse(whole, &too_many(known)),
        }
    }

    /// Reads a type that is listed as plain. Its arguments are read as any other type, even if the list has them: each
    /// can belong to another crate.
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

    /// The canonical texts of the arguments of `last`; none if one of them was refused for not being a type.
    fn read_arguments(
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

/// A number without suffix, underscores or base.
fn digits(number: &LitInt) -> String {
    number
        .base10_parse::<u128>()
        .map_or_else(|_| text(number), |value| value.to_string())
}

fn with_arguments(name: &str, arguments: &[String]) -> String {
    if arguments.is_empty() {
        return name.to_owned();
    }
    format!("{name}<{}>", arguments.join(", "))
}
