//! `LifecycleStep`, the functions of a lifecycle that an author may write.

use crate::errors::Errors;
use crate::view_model::{ImplFunction, InitializeOutput, Receiver};
use syn::ext::IdentExt;
use syn::{Ident, ReturnType, Type};

/// A step of a ViewModel's lifecycle that its author may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LifecycleStep {
    /// Makes the instance; called once per generation.
    Initialize,
    /// Called when the state is restored and the predecessor has ended, before calls start.
    Start,
    /// Called before a handover, when calls stop.
    Suspend,
    /// Called after a handover that failed, before calls start again.
    Resume,
    /// Called at the end of the generation, before the state is dropped.
    Shutdown,
}

impl LifecycleStep {
    /// All steps, in order.
    pub const ALL: [Self; 5] = [
        Self::Initialize,
        Self::Start,
        Self::Suspend,
        Self::Resume,
        Self::Shutdown,
    ];

    /// Name of the step's function.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Initialize => "initialize",
            Self::Start => "start",
            Self::Suspend => "suspend",
            Self::Resume => "resume",
            Self::Shutdown => "shutdown",
        }
    }

    /// The step whose function has this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }
}

/// Refuses functions that are no step of the lifecycle, and steps with another signature than the runtime calls.
pub(super) fn check_lifecycle(function: &ImplFunction, target: &Ident, errors: &mut Errors) {
    match LifecycleStep::named(&function.name.unraw().to_string()) {
        Some(LifecycleStep::Initialize) => check_initialize(function, target, errors),
        Some(LifecycleStep::Start) => check_start(function, errors),
        Some(_) => check_step(function, errors),
        None => refuse_unknown(function, target, errors),
    }
}

fn refuse_unknown(function: &ImplFunction, target: &Ident, errors: &mut Errors) {
    let name = function.name.unraw().to_string();
    let near = nearest(&name, &LifecycleStep::ALL.map(LifecycleStep::name));
    let instead = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "put a View's functions under `#[viewmodel(TheView)]` and helpers into an `impl {target}` without the attribute"
        ),
    };
    errors.refuse(
        &function.name,
        format_args!("`{name}` is no lifecycle function, which are `initialize`, `start`, `suspend`, `resume` and `shutdown`: {instead}"),
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

fn check_start(function: &ImplFunction, errors: &mut Errors) {
    refuse_inputs(function, errors);
    if !returns_nothing(&function.output) && !returns_result(&function.output) {
        errors.refuse(
            &function.output,
            "`start` returns nothing or `Result<(), E>`: write one of these",
        );
    }
}

/// Whether a function returns nothing.
fn returns_nothing(output: &ReturnType) -> bool {
    match output {
        ReturnType::Default => true,
        ReturnType::Type(_, ty) => matches!(&**ty, Type::Tuple(tuple) if tuple.elems.is_empty()),
    }
}

/// Whether a function returns a `Result`; rustc checks what is in it.
fn returns_result(output: &ReturnType) -> bool {
    let ReturnType::Type(_, ty) = output else {
        return false;
    };
    let Type::Path(path) = &**ty else {
        return false;
    };
    path.path
        .segments
        .last()
        .is_some_and(|last| last.ident == "Result")
}

fn check_step(function: &ImplFunction, errors: &mut Errors) {
    refuse_inputs(function, errors);
    if let ReturnType::Type(_, ty) = &function.output
        && !returns_nothing(&function.output)
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

/// The candidate nearest to `name`, if `name` abbreviates it or is similar enough to be a typing error.
fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let abbreviated = candidates
        .iter()
        .find(|candidate| candidate.starts_with(name));
    if let Some(candidate) = abbreviated {
        return Some(candidate);
    }
    let (distance, best) = candidates
        .iter()
        .map(|candidate| (distance(name, candidate), *candidate))
        .min_by_key(|(distance, _)| *distance)?;
    (distance <= best.len().max(3) / 3).then_some(best)
}

/// Edit distance: the number of characters to insert, remove or replace.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (line, from) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = line + 1;
        for (column, to) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(from != *to);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[right.len()]
}
