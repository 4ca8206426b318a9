//! Checks the functions of a lifecycle impl.

use crate::errors::Errors;
use crate::nearest::nearest;
use crate::view_model::{ImplFunction, InitializeOutput, LifecycleStep, Receiver};
use syn::{Ident, ReturnType, Type};

/// Refuses functions that are no step of the lifecycle, and steps with another signature than the runtime calls.
pub(super) fn check_lifecycle(function: &ImplFunction, target: &Ident, errors: &mut Errors) {
    match LifecycleStep::named(&function.name.to_string()) {
        Some(LifecycleStep::Initialize) => check_initialize(function, target, errors),
        Some(_) => check_step(function, errors),
        None => refuse_unknown(function, target, errors),
    }
}

fn refuse_unknown(function: &ImplFunction, target: &Ident, errors: &mut Errors) {
    let name = function.name.to_string();
    let near = nearest(&name, &LifecycleStep::ALL.map(LifecycleStep::name));
    let instead = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "put a View's functions under `#[viewmodel(TheView)]` and helpers into an `impl {target}` without the attribute"
        ),
    };
    errors.refuse(
        &function.name,
        format_args!("`{name}` is no lifecycle function, which are `initialize`, `suspend`, `resume` and `shutdown`: {instead}"),
    );
}

fn check_initialize(function: &ImplFunction, target: &Ident, errors: &mut Errors) {
    if function.receiver != Receiver::None {
        errors.refuse(
            &function.name,
            "`initialize` makes the ViewModel, so there is no `self` yet: write `fn initialize() -> Self` or `fn initialize() -> Result<Self, String>`",
        );
    }
    refuse_inputs(function, errors);
    if InitializeOutput::read(&function.output, target).is_none() {
        errors.refuse(
            &function.output,
            "`initialize` returns `Self` or `Result<Self, E>` (without fields also `()` or `Result<(), E>`): write one of these",
        );
    }
}

fn check_step(function: &ImplFunction, errors: &mut Errors) {
    refuse_inputs(function, errors);
    if let ReturnType::Type(_, ty) = &function.output
        && !matches!(&**ty, Type::Tuple(tuple) if tuple.elems.is_empty())
    {
        errors.refuse(
            ty,
            format_args!(
                "`{}` returns nothing: leave the type out, and report what goes wrong through `log`",
                function.name
            ),
        );
    }
}

fn refuse_inputs(function: &ImplFunction, errors: &mut Errors) {
    for input in &function.inputs {
        errors.refuse(
            &input.name,
            format_args!(
                "`{}` is called by the runtime without arguments: remove `{}`, and reach other modules through `crate::generated::imports`",
                function.name, input.name
            ),
        );
    }
}
