//! Refuses generic parameters and `where` clauses on items that Keyway reads.

use crate::errors::Errors;
use syn::{GenericParam, Generics};

/// Refuses every parameter and the `where` clause of the item that `subject` names, as in "a Model".
pub(crate) fn refuse_generics(subject: &str, generics: &Generics, errors: &mut Errors) {
    for parameter in &generics.params {
        refuse_parameter(subject, parameter, errors);
    }
    refuse_where(subject, generics, errors);
}

/// Refuses the type and const parameters and the `where` clause, but lets lifetimes pass.
pub(crate) fn refuse_generic_function(subject: &str, generics: &Generics, errors: &mut Errors) {
    for parameter in &generics.params {
        if !matches!(parameter, GenericParam::Lifetime(_)) {
            refuse_parameter(subject, parameter, errors);
        }
    }
    refuse_where(subject, generics, errors);
}

fn refuse_parameter(subject: &str, parameter: &GenericParam, errors: &mut Errors) {
    match parameter {
        GenericParam::Lifetime(lifetime) => errors.refuse(
            &lifetime.lifetime,
            format_args!(
                "{subject} may not have the lifetime parameter `{}`: own the data with `String`, `Vec<T>` or `Box<T>` instead of borrowing it",
                lifetime.lifetime
            ),
        ),
        GenericParam::Type(parameter) => errors.refuse(
            &parameter.ident,
            format_args!(
                "{subject} may not be generic over `{}`: write a concrete type in its place, or an enum Model with one variant per type",
                parameter.ident
            ),
        ),
        GenericParam::Const(parameter) => errors.refuse(
            &parameter.ident,
            format_args!(
                "{subject} may not be generic over the constant `{}`: write a fixed number in its place, or use a `Vec<T>`",
                parameter.ident
            ),
        ),
    }
}

fn refuse_where(subject: &str, generics: &Generics, errors: &mut Errors) {
    if let Some(clause) = &generics.where_clause {
        errors.refuse(
            clause,
            format_args!(
                "{subject} may not have a `where` clause: write concrete types instead of bounded ones"
            ),
        );
    }
}
