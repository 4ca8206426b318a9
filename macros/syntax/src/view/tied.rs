//! Checks that what a View function returns borrows from one of its arguments.

use crate::boundary::BoundaryType;
use crate::errors::Errors;
use crate::view::Argument;

/// Refuses a returned reference of which the arguments do not tell how long it lives.
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
