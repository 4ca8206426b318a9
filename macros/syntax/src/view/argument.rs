//! `Argument`, an argument of a View function, and the rules about lifetimes.

use crate::boundary::{BoundaryType, PlainList};
use crate::errors::Errors;
use quote::format_ident;
use syn::punctuated::Punctuated;
use syn::{Ident, NamedArg, Token};

/// An argument of a View function.
#[derive(Clone)]
pub struct Argument {
    /// Name as written, or `a0`, `a1`, … for an argument without a name.
    pub name: Ident,
    /// The type, which may borrow.
    pub ty: BoundaryType,
}

impl Argument {
    /// Reads all arguments, and puts what is refused into `errors`.
    pub(super) fn read_all(
        inputs: &Punctuated<NamedArg, Token![,]>,
        plain: &PlainList,
        errors: &mut Errors,
    ) -> Vec<Self> {
        let written: Vec<Ident> = inputs.iter().filter_map(written_name).collect();
        refuse_names(&written, errors);
        let mut arguments = Vec::new();
        for (index, input) in inputs.iter().enumerate() {
            for attribute in &input.attrs {
                errors.refuse(
                    attribute,
                    "an argument of a View function may not have attributes: put them on the function",
                );
            }
            let name = written_name(input).unwrap_or_else(|| free_name(index, &written));
            let ty = errors.keep(BoundaryType::argument(&input.ty, plain));
            arguments.extend(ty.map(|ty| Self { name, ty }));
        }
        arguments
    }
}

/// Refuses names that the arguments of the generated method cannot have.
fn refuse_names(names: &[Ident], errors: &mut Errors) {
    for (index, name) in names.iter().enumerate() {
        if name == "self" {
            errors.refuse(
                name,
                "a View function names only its arguments: leave `self` out, since the ViewModel decides whether its function takes `&self`",
            );
        }
        if names[..index].contains(name) {
            errors.refuse(
                name,
                format_args!("two arguments are named `{name}`: give each a name of its own"),
            );
        }
    }
}

fn written_name(input: &NamedArg) -> Option<Ident> {
    let (name, _) = input.name.as_ref()?;
    (name != "_").then(|| name.clone())
}

/// `a0` for the first argument, lengthened until it differs from all written names.
fn free_name(index: usize, written: &[Ident]) -> Ident {
    let mut name = format_ident!("a{index}");
    while written.contains(&name) {
        name = format_ident!("{name}_");
    }
    name
}

/// Refuses a returned reference whose lifetime does not follow from the arguments.
pub(super) fn check_tied(arguments: &[Argument], output: &BoundaryType, errors: &mut Errors) {
    if !output.lifetimes.contains(&None) {
        return;
    }
    let mut borrowed = 0;
    for argument in arguments {
        borrowed += argument.ty.lifetimes.len();
    }
    match borrowed {
        0 => errors.refuse(
            &output.ty,
            format_args!(
                "`{}` borrows from nothing, as no argument is a reference: return an owned value, or take the data that it is part of as an argument",
                output.canonical
            ),
        ),
        1 => (),
        _ => errors.refuse(
            &output.ty,
            format_args!(
                "`{}` may borrow from several arguments: name the lifetime, as in `for<'a> fn(from: &'a T, other: &U) -> &'a V`",
                output.canonical
            ),
        ),
    }
}
