//! The containment that stands between a module's functions and whoever calls them.
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::attempt::fault_of;
use super::{Fault, FaultJournal, Outcome};
use crate::host::attached;
use crate::private::Origin;

/// Calls a function of a module and catches its panic.
#[inline]
pub fn guard<T>(
    origin: &'static Origin,
    function: &'static str,
    call: impl FnOnce() -> Outcome<T>,
) -> Outcome<T> {
    match catch_unwind(AssertUnwindSafe(call)) {
        Ok(outcome) => outcome,
        Err(payload) => Err(caught(origin, function, payload)),
    }
}

#[cold]
#[inline(never)]
fn caught(
    origin: &'static Origin,
    function: &'static str,
    payload: Box<dyn Any + Send>,
) -> Box<Fault> {
    let mut began_here = false;
    let fault = fault_of(payload, || {
        began_here = true;
        origin.fault(function, String::new())
    });
    if began_here {
        count(&fault);
    }
    fault
}

/// The Fault of a call that found no state to work on.
#[cold]
#[inline(never)]
pub fn unavailable<T>(origin: &'static Origin, function: &'static str) -> Outcome<T> {
    let message = "the module has no state: it is not initialized, was shut down, or a panic left its state half changed";
    refused(origin.fault(function, message.to_owned()))
}

/// The Fault of a call to a function that a System leaves out because it does not provide the function's feature.
#[cold]
#[inline(never)]
pub fn absent<T>(function: &'static str, feature: &'static str) -> Outcome<T> {
    let message =
        format!("the feature {feature:?} is not provided; require it where the Core is required");
    refused(match attached() {
        Some(attachment) => attachment.origin.fault(function, message),
        None => Fault::new("the bound system", 0, function, message),
    })
}

fn refused<T>(fault: Fault) -> Outcome<T> {
    count(&fault);
    Err(Box::new(fault))
}

/// Counts a Fault where it begins: whoever attempts the call may keep it to itself.
fn count(fault: &Fault) {
    match attached() {
        Some(attachment) => (attachment.services.fault)(fault),
        None => FaultJournal::record(fault),
    }
}
