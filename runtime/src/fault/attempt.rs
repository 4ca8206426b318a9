//! From a Fault to an unwind, and from an unwind back to a value.
use std::any::Any;
use std::cell::Cell;
use std::io::{Write, stderr};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use super::linked_sources::{attribute, count_if_linked, log_linked};
use super::panic_report::{last_report, message_of};
use super::{Fault, HostLink, Outcome};

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Calls `work` and returns a Fault that a module raised in it as an error.
///
/// An ordinary panic in `work` becomes a Fault as well, named after the module that called `attempt`, or `host` if that
/// is the program. In a static build the panic of a module is an ordinary one: the Fault's module is the one whose sources the
/// place of the panic lies in, and its function is unknown, but for a backtrace. The program's panic hook has shown the
/// panic before.
///
/// Values that `work` changes by reference may be left half changed, as after any unwind.
///
/// # Errors
/// The Fault.
///
/// # Examples
/// ```
/// let fault = keyway::attempt(|| -> u8 { panic!("no fuel") }).unwrap_err();
/// assert_eq!((fault.module.as_str(), fault.message.as_str()), ("host", "no fuel"));
/// assert_eq!(keyway::attempt(|| 2 + 2), Ok(4));
/// ```
pub fn attempt<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    attempt_as(fault_of_caller, work).map_err(|fault| *fault)
}

/// Like [`attempt`], with `origin` for the Fault that an ordinary panic becomes; its message and location are filled in.
pub(crate) fn attempt_as<T>(
    origin: impl FnOnce() -> Fault,
    work: impl FnOnce() -> T,
) -> Result<T, Box<Fault>> {
    DEPTH.with(|depth| depth.set(depth.get() + 1));
    let result = catch_unwind(AssertUnwindSafe(work));
    DEPTH.with(|depth| depth.set(depth.get() - 1));
    result.map_err(|payload| {
        let mut began_here = false;
        let fault = fault_of(payload, || {
            began_here = true;
            origin()
        });
        if began_here && HostLink::get().is_none() {
            count_if_linked(&fault);
        }
        fault
    })
}

impl Fault {
    /// Unwinds with this Fault as payload.
    ///
    /// In a program and outside of [`attempt`](crate::attempt) the Fault is first written to the standard error stream,
    /// as a panic would be, since nobody else may ever show it. A module never writes past its host.
    #[cold]
    #[inline(never)]
    pub fn raise(self: Box<Self>) -> ! {
        if HostLink::get().is_none() && !is_attempted() {
            // There is nowhere left to report that the error stream itself fails.
            let _ = writeln!(stderr(), "{self:#}");
        }
        resume_unwind(self)
    }
}

/// The Fault that a panic payload carries, or `origin` with the payload's message.
pub(super) fn fault_of(payload: Box<dyn Any + Send>, origin: impl FnOnce() -> Fault) -> Box<Fault> {
    match payload.downcast::<Fault>() {
        Ok(fault) => fault,
        Err(payload) => {
            let message = message_of(payload.as_ref());
            // The message is taken out already, and dropping a payload may panic.
            std::mem::forget(payload);
            let report = last_report(&message);
            let mut fault = Fault {
                message,
                location: report.location,
                backtrace: report.backtrace,
                ..origin()
            };
            if HostLink::get().is_none() && attribute(&mut fault) {
                log_linked(&fault);
            }
            Box::new(fault)
        }
    }
}

fn fault_of_caller() -> Fault {
    match HostLink::get() {
        Some(link) => link.origin.fault("", String::new()),
        None => Fault::new("host", 0, "", String::new()),
    }
}

fn is_attempted() -> bool {
    DEPTH.with(Cell::get) > 0
}

/// Returns the value, or unwinds with the Fault as payload; [`attempt`](crate::attempt) catches it.
#[inline]
pub fn unwrap_or_raise<T>(outcome: Outcome<T>) -> T {
    match outcome {
        Ok(value) => value,
        Err(fault) => fault.raise(),
    }
}
