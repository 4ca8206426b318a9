//! `Receiver`.

use crate::errors::Errors;
use syn::ReceiverKind;

/// How a function of a ViewModel takes its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// Without receiver: the function takes no state.
    None,
    /// With `&self`: the function reads the state.
    Shared,
    /// With `&mut self`: the function changes the state.
    Exclusive,
}

impl Receiver {
    /// Reads a written receiver, and puts what is refused into `errors`.
    pub(super) fn read(receiver: &syn::Receiver, errors: &mut Errors) -> Self {
        match &receiver.kind {
            ReceiverKind::Reference(_, _, None) => Self::Shared,
            ReceiverKind::Reference(_, _, Some(_)) => Self::Exclusive,
            ReceiverKind::Typed(..) => {
                errors.refuse(
                    receiver,
                    "a ViewModel stays in its module: take `&self` or `&mut self` without a type instead",
                );
                Self::Shared
            }
            _ => {
                errors.refuse(
                    receiver,
                    "a ViewModel stays in its module and is not given away: take `&self` or `&mut self` instead of `self`",
                );
                Self::Shared
            }
        }
    }
}
