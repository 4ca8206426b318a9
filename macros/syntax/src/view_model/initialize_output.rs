//! `InitializeOutput`, the four return types of `initialize`.

use syn::{GenericArgument, Ident, PathArguments, ReturnType, Type};

/// Return type of a ViewModel's `initialize`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InitializeOutput {
    /// Nothing, for a ViewModel without fields.
    Nothing,
    /// The instance: `Self`.
    Instance,
    /// Nothing, or a refusal to run: `Result<(), E>`, for a ViewModel without fields.
    ResultNothing,
    /// The instance, or a refusal to run: `Result<Self, E>`.
    ResultInstance,
}

impl InitializeOutput {
    /// Reads the return type of the `initialize` of `target`; `None` if it is none of the four.
    pub(super) fn read(output: &ReturnType, target: &Ident) -> Option<Self> {
        let ReturnType::Type(_, ty) = output else {
            return Some(Self::Nothing);
        };
        if let Some(plain) = plain(ty, target) {
            return Some(plain);
        }
        let Type::Path(path) = &**ty else {
            return None;
        };
        let last = path.path.segments.last()?;
        let PathArguments::AngleBracketed(arguments) = &last.arguments else {
            return None;
        };
        let GenericArgument::Type(first) = arguments.args.first()? else {
            return None;
        };
        match plain(first, target) {
            _ if last.ident != "Result" => None,
            Some(Self::Nothing) => Some(Self::ResultNothing),
            Some(_) => Some(Self::ResultInstance),
            None => None,
        }
    }
}

fn plain(ty: &Type, target: &Ident) -> Option<InitializeOutput> {
    match ty {
        Type::Group(group) => plain(&group.elem, target),
        Type::Paren(paren) => plain(&paren.elem, target),
        Type::Tuple(tuple) if tuple.elems.is_empty() => Some(InitializeOutput::Nothing),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            let named = path.path.is_ident("Self") || (last.ident == *target);
            (named && last.arguments.is_none()).then_some(InitializeOutput::Instance)
        }
        _ => None,
    }
}
