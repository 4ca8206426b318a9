//! `guard`, which catches the panics of a module's functions, and the Faults of calls that cannot be served.
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::attempt::fault_of;
use super::journal::fault_of_core;
use super::leaving::is_leaving;
use super::{Absence, Fault, FaultJournal, HostLink, Origin, Outcome, StateLoss};

/// Calls a function of a module and catches its panic.
#[inline]
pub fn guard<T>(
    origin: &'static Origin,
    function: &'static str,
    call: impl FnOnce() -> Outcome<T>,
) -> Outcome<T> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(outcome) => outcome,
        Err(payload) => Err(caught(origin, function, None, payload)),
    }
}

/// Like [`guard`], for a function that takes the state with `&mut self`. `is_spoilt` tells whether the state was left half
/// changed: then the Fault says so, and where it is that of another module, a second one is reported in this one's name.
#[inline]
pub fn guard_exclusive<T>(
    origin: &'static Origin,
    function: &'static str,
    is_spoilt: impl FnOnce() -> bool,
    call: impl FnOnce() -> Outcome<T>,
) -> Outcome<T> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(outcome) => outcome,
        Err(payload) => {
            let loss = is_spoilt().then_some(StateLoss::Panicked);
            Err(caught(origin, function, loss, payload))
        }
    }
}

#[cold]
#[inline(never)]
fn caught(
    origin: &'static Origin,
    function: &'static str,
    loss: Option<StateLoss>,
    payload: Box<dyn Any + Send>,
) -> Box<Fault> {
    let mut began_here = false;
    let fault = fault_of(payload, || {
        began_here = true;
        Fault {
            loss,
            ..origin.fault(function, String::new())
        }
    });
    if began_here {
        report(&fault);
    } else if loss.is_some() {
        let message = format!("its state is half changed, since it did not catch a {fault}");
        report(&Fault {
            loss: Some(StateLoss::PassedThrough),
            ..origin.fault(function, message)
        });
    }
    fault
}

/// Reports a Fault to the host, whose policy acts on it.
fn report(fault: &Fault) {
    match HostLink::get() {
        Some(link) => (link.panicked)(fault),
        None => FaultJournal::record(fault),
    }
}

/// Calls `work` in a cold function of its own, so that the code of the ordinary call stays small.
#[cold]
#[inline(never)]
pub fn rarely<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// Returns the Fault of a call that found no state to work on.
#[cold]
#[inline(never)]
pub fn unavailable<T>(
    origin: &'static Origin,
    function: &'static str,
    reason: Absence,
) -> Outcome<T> {
    // While the App leaves, every other reason follows from that.
    let reason = match is_leaving() {
        true => Absence::Leaving,
        false => reason,
    };
    refused(Fault {
        loss: (reason == Absence::HalfChanged).then_some(StateLoss::Panicked),
        ..origin.fault(function, reason.to_string())
    })
}

/// Returns the Fault of a call to a function that a System leaves out because it does not provide the function's
/// feature.
#[cold]
#[inline(never)]
pub fn absent<T>(function: &'static str, feature: &'static str) -> Outcome<T> {
    let message =
        format!("the feature {feature:?} is not provided; require it where the Core is required");
    refused(match HostLink::get() {
        Some(link) => link.origin.fault(function, message),
        None => Fault::new("the bound system", 0, function, message),
    })
}

/// Returns the Fault of every call into a System that faulted and has no previous generation to roll back to.
#[cold]
#[inline(never)]
pub fn faulted<T>(function: &'static str, core: &'static str) -> Outcome<T> {
    let fault = fault_of_core(core);
    let unknown = || {
        let message = "it has faulted before; publish a build that does not".to_owned();
        Fault::new(core, 0, function, message)
    };
    let fault = fault.unwrap_or_else(unknown);
    FaultJournal::record(&fault);
    Err(Box::new(fault))
}

fn refused<T>(fault: Fault) -> Outcome<T> {
    count(&fault);
    Err(Box::new(fault))
}

/// Counts a Fault at its origin: a caller that catches it may not pass it on.
fn count(fault: &Fault) {
    match HostLink::get() {
        Some(link) => (link.fault)(fault),
        None => FaultJournal::record(fault),
    }
}
