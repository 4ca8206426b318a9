//! `ImplInput`.

use quote::format_ident;
use syn::{Ident, Pat, PatType, Type};

/// An argument of a ViewModel's function, besides the receiver.
#[derive(Clone)]
pub struct ImplInput {
    /// Name as written, or `a0`, `a1`, … for a pattern.
    pub name: Ident,
    /// Type as written; rustc checks it against the View.
    pub ty: Type,
}

impl ImplInput {
    /// Reads the argument at `index`, counted without the receiver.
    pub(super) fn read(index: usize, input: &PatType) -> Self {
        let name = match &*input.pat {
            Pat::Ident(pattern) => pattern.ident.clone(),
            _ => format_ident!("a{index}"),
        };
        Self {
            name,
            ty: (*input.ty).clone(),
        }
    }
}
