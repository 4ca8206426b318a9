//! Walks a type, writes its canonical text and refuses what may not cross.

use crate::attribute::PlainList;
use crate::boundary::instead::{instead_of, owned};
use crate::boundary::place::Place;
use crate::boundary::position::Position;
use crate::boundary::{BoundaryType, ForeignType, TypeClaim};
use crate::errors::Errors;
use crate::text::text;
use syn::{
    Expr, ExprLit, Lifetime, Lit, LitInt, Path, Type, TypeArray, TypeReference, TypeSlice,
    TypeTuple,
};

/// Reads one type; each `read_…` gives the canonical text of its part.
pub(super) struct Reader<'a> {
    pub(super) position: Position,
    pub(super) plain: &'a PlainList,
    pub(super) errors: Errors,
    pub(super) refers: Vec<Path>,
    pub(super) layouts: Vec<Type>,
    pub(super) claims: Vec<TypeClaim>,
    pub(super) foreign: Vec<ForeignType>,
    lifetimes: Vec<Option<Lifetime>>,
}

impl<'a> Reader<'a> {
    /// Reads `ty` from the outside in.
    ///
    /// # Errors
    /// Each part that may not cross, with what to use instead.
    pub(super) fn read_whole(
        ty: &Type,
        position: Position,
        plain: &'a PlainList,
    ) -> syn::Result<BoundaryType> {
        let mut reader = Reader {
            position,
            plain,
            errors: Errors::default(),
            refers: Vec::new(),
            layouts: Vec::new(),
            claims: Vec::new(),
            foreign: Vec::new(),
            lifetimes: Vec::new(),
        };
        let canonical = reader.read(ty, Place::Direct);
        reader.errors.finish(BoundaryType {
            ty: ty.clone(),
            canonical,
            refers: reader.refers,
            layouts: reader.layouts,
            claims: reader.claims,
            foreign: reader.foreign,
            lifetimes: reader.lifetimes,
        })
    }

    pub(super) fn read(&mut self, ty: &Type, place: Place) -> String {
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
    pub(super) fn refuse(&mut self, ty: &Type, instead: &str) -> String {
        let written = text(ty);
        self.errors.refuse(
            ty,
            format_args!("`{written}` may not cross the boundary: {instead}"),
        );
        String::new()
    }

    fn read_reference(&mut self, whole: &Type, reference: &TypeReference) -> String {
        if let Some(instead) = self.instead_of_reference(reference) {
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

    fn instead_of_reference(&self, reference: &TypeReference) -> Option<String> {
        let owned = owned(&reference.elem);
        let forever = reference
            .lifetime
            .as_ref()
            .is_some_and(|lifetime| lifetime.ident == "static");
        match self.position {
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
            let element = text(&slice.elem);
            let borrowed = match self.position {
                Position::Field => format!("`Box<[{element}]>`"),
                Position::Argument | Position::Output => format!("`&[{element}]`"),
            };
            let instead = format!("it has no size, use `Vec<{element}>` or {borrowed} instead");
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
}

/// A number without suffix, underscores or base.
fn digits(number: &LitInt) -> String {
    number
        .base10_parse::<u128>()
        .map_or_else(|_| text(number), |value| value.to_string())
}
