//! `BoundaryType`, a type in a field, argument or result, with its canonical text.

use crate::boundary::instead::Position;
use crate::boundary::reader::Reader;
use crate::boundary::{ForeignType, PlainList, TypeClaim};
use syn::{Lifetime, Path, Type};

/// A type that may cross the boundary between two modules, with what the compiler and the generator need of it.
#[derive(Clone)]
pub struct BoundaryType {
    /// The type as written in the source.
    pub ty: Type,
    /// The text that two builds are compared by: std types and Models by their last name, types listed as plain by
    /// their listed path, `&'_ T` as `&T`, array lengths without suffix; `Vec<[f64; 3]>`.
    pub canonical: String,
    /// The paths of the Models it holds, in order of appearance; the compiler resolves them.
    pub refers: Vec<Path>,
    /// Types inside whose layout the text does not settle, in order of appearance: arrays whose length is no number,
    /// and types listed as plain.
    pub layouts: Vec<Type>,
    /// Types inside that were recognised by their path as types of std or of another crate, in order of appearance; the
    /// compiler confirms them.
    pub claims: Vec<TypeClaim>,
    /// Types of other crates inside, in order of appearance: their layout depends on how their crate was built.
    pub foreign: Vec<ForeignType>,
    /// The lifetime of each reference in it, in order of appearance; `None` where elided.
    pub lifetimes: Vec<Option<Lifetime>>,
}

impl BoundaryType {
    /// Reads the type of a Model's field, which owns its data.
    ///
    /// # Errors
    /// Each part that may not cross, with what to use instead.
    pub(crate) fn field(ty: &Type, plain: &PlainList) -> syn::Result<Self> {
        Self::read(ty, Position::Field, plain)
    }

    /// Reads the type of a View function's argument, which may borrow.
    ///
    /// # Errors
    /// Each part that may not cross, with what to use instead.
    pub(crate) fn argument(ty: &Type, plain: &PlainList) -> syn::Result<Self> {
        Self::read(ty, Position::Argument, plain)
    }

    /// Reads the type that a View function returns, which may borrow from its arguments.
    ///
    /// # Errors
    /// Each part that may not cross, with what to use instead.
    pub(crate) fn output(ty: &Type, plain: &PlainList) -> syn::Result<Self> {
        Self::read(ty, Position::Output, plain)
    }

    fn read(ty: &Type, position: Position, plain: &PlainList) -> syn::Result<Self> {
        let mut reader = Reader::new(position, plain);
        let canonical = reader.read_whole(ty);
        reader.errors.finish(Self {
            ty: ty.clone(),
            canonical,
            refers: reader.refers,
            layouts: reader.layouts,
            claims: reader.claims,
            foreign: reader.foreign,
            lifetimes: reader.lifetimes,
        })
    }
}
