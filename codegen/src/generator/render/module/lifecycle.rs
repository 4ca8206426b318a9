//! The `Lifecycle` of a module.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use crate::generator::parse::{InitializeOutput, Receiver};
use crate::generator::plan::module::{ModuleBinding, Persistence, StateKind};
use crate::generator::render::syntax::{ident, path};

/// Renders the value of the `Lifecycle`.
pub(super) fn lifecycle(plan: &ModuleBinding) -> TokenStream {
    let view_model = path(&plan.view_model);
    let steps = plan.lifecycle;
    let initialize = initialize(plan.state, steps.initialize, &view_model);
    let activate = activate(plan.state);
    let (hold, start) = start(plan.state, steps.start, &view_model, &activate);
    // A state that is not persisted and whose module has no step for it stays in place: no call waits.
    let is_parked = plan.state == StateKind::Locked
        && (steps.persistence == Persistence::Fields
            || steps.suspend.is_some()
            || steps.resume.is_some());
    let around = |receiver, name| match is_parked {
        true => locked(receiver, name, &view_model),
        false => step(plan.state, receiver, name, &view_model),
    };
    let suspend = around(steps.suspend, "suspend");
    let resume = around(steps.resume, "resume");
    let shutdown = match plan.state {
        StateKind::Locked => locked(steps.shutdown, "shutdown", &view_model),
        StateKind::Shared => shutdown_shared(steps.shutdown, &view_model),
        StateKind::Stateless => step(plan.state, steps.shutdown, "shutdown", &view_model),
    };
    let persistence = persistence(steps.persistence, &view_model);
    quote! {
        ::keyway::Lifecycle {
            attach: |services| ::keyway::private::attach(&CONTEXT.origin, services),
            initialize: #initialize,
            hold: #hold,
            start: #start,
            activate: #activate,
            suspend: #suspend,
            #persistence
            resume: #resume,
            shutdown: #shutdown,
            flush: ::keyway::private::flush_streams,
        }
    }
}

fn initialize(
    state: StateKind,
    output: Option<InitializeOutput>,
    view_model: &Path,
) -> TokenStream {
    let make = quote!(#view_model::__keyway_initialize);
    match state {
        StateKind::Stateless if output.is_none() => quote!(|| Ok(Ok(()))),
        StateKind::Stateless => quote! {
            || ::keyway::private::initialize(&CONTEXT.origin, #make)
        },
        StateKind::Shared => quote! {
            || ::keyway::private::initialize_shared(&CONTEXT.origin, &STATE, #make)
        },
        StateKind::Locked => quote! {
            || ::keyway::private::initialize_locked(&CONTEXT.origin, &STATE, #make)
        },
    }
}

/// A step that leaves the state where it is.
fn step(
    state: StateKind,
    receiver: Option<Receiver>,
    name: &str,
    view_model: &Path,
) -> TokenStream {
    let function = ident(&format!("__keyway_{name}"));
    let takes_state = receiver.is_some_and(|receiver| receiver != Receiver::None);
    match state {
        _ if receiver.is_none() => quote!(|| Ok(())),
        StateKind::Shared if takes_state => quote! {
            || ::keyway::private::with_shared(&CONTEXT.origin, #name, &STATE, |state| state.#function())
        },
        StateKind::Locked if takes_state => quote! {
            || ::keyway::private::with_locked(&CONTEXT.origin, #name, &STATE, |state| state.#function())
        },
        _ => quote! {
            || ::keyway::private::nothing(&CONTEXT.origin, #name, #view_model::#function)
        },
    }
}

/// Renders a step that takes the state out of its place or puts it back, with the module's own function if there is
/// one.
fn locked(receiver: Option<Receiver>, name: &str, view_model: &Path) -> TokenStream {
    let work = work(receiver, name, view_model);
    let step = ident(&format!("{name}_locked"));
    quote!(|| ::keyway::private::#step(&CONTEXT.origin, &STATE, #work))
}

fn shutdown_shared(receiver: Option<Receiver>, view_model: &Path) -> TokenStream {
    let work = work(receiver, "shutdown", view_model);
    quote!(|| ::keyway::private::shutdown_shared(&CONTEXT.origin, &STATE, #work))
}

fn work(receiver: Option<Receiver>, name: &str, view_model: &Path) -> TokenStream {
    let function = ident(&format!("__keyway_{name}"));
    match receiver {
        None => quote!(|_| ()),
        Some(Receiver::None) => quote!(|_| #view_model::#function()),
        Some(Receiver::Shared | Receiver::Exclusive) => quote!(|state| state.#function()),
    }
}

fn activate(state: StateKind) -> TokenStream {
    match state {
        StateKind::Stateless => quote!(|| ()),
        StateKind::Shared | StateKind::Locked => quote!(|| STATE.activate()),
    }
}

/// Renders the steps `hold` and `start`: without a function of the module, calls find the state at once.
fn start(
    state: StateKind,
    receiver: Option<Receiver>,
    view_model: &Path,
    activate: &TokenStream,
) -> (TokenStream, TokenStream) {
    let Some(receiver) = receiver else {
        return (activate.clone(), quote!(|| Ok(Ok(()))));
    };
    let function = quote!(#view_model::__keyway_start);
    let work = match receiver {
        Receiver::None => quote!(|_| #function()),
        Receiver::Shared | Receiver::Exclusive => quote!(|state| state.__keyway_start()),
    };
    match state {
        StateKind::Stateless => (
            quote!(|| ()),
            quote!(|| ::keyway::private::start(&CONTEXT.origin, #function)),
        ),
        StateKind::Shared => (
            quote!(|| STATE.hold()),
            quote!(|| ::keyway::private::start_shared(&CONTEXT.origin, &STATE, #work)),
        ),
        StateKind::Locked => (
            quote!(|| STATE.hold()),
            quote!(|| ::keyway::private::start_locked(&CONTEXT.origin, &STATE, #work)),
        ),
    }
}

/// Renders the steps by which persisted fields are saved, restored and handed over.
fn persistence(persistence: Persistence, view_model: &Path) -> TokenStream {
    match persistence {
        Persistence::Nothing => quote! {
            save: ::keyway::private::nothing_saved,
            salvage: ::keyway::private::nothing_to_salvage,
            movable: Vec::new,
            lend: ::keyway::private::nothing_lent,
            adopt: |_| (),
            restore: ::keyway::private::nothing_to_restore,
        },
        Persistence::Fields => quote! {
            save: |moved| ::keyway::private::save(&CONTEXT.origin, &STATE, moved, #view_model::__keyway_save),
            salvage: || ::keyway::private::salvage(&CONTEXT.origin, &STATE, #view_model::__keyway_save),
            movable: #view_model::__keyway_movable,
            lend: |names, adopt| ::keyway::private::lend(&STATE, names, adopt, #view_model::__keyway_lend),
            adopt: |lent| ::keyway::private::adopt(&STATE, lent, #view_model::__keyway_adopt),
            restore: |saved| ::keyway::private::restore(&CONTEXT.origin, &STATE, saved, #view_model::__keyway_restore),
        },
    }
}
