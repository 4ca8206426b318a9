//! What is known of the panic that is under way on this thread.
use std::any::Any;
use std::cell::RefCell;
use std::panic::{PanicHookInfo, set_hook};

thread_local! {
    static LOCATION: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The message of a panic's payload.
pub(super) fn message_of(payload: &(dyn Any + Send)) -> String {
    payload
        .downcast_ref::<&'static str>()
        .map(|text| (*text).to_owned())
        .or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "panicked with a payload that is no text".to_owned())
}

/// Where the last panic on this thread began, if [`install_hook`] was called before; forgotten by the call.
pub(super) fn last_location() -> Option<String> {
    LOCATION.try_with(RefCell::take).ok().flatten()
}

/// Makes the panics of a loaded module silent: a module has a copy of the standard library of its own, whose hook would
/// write to the error stream past the host. The place is kept for the Fault, the message goes to the log; also that of
/// a panic that ends a thread of the module's own.
pub(crate) fn install_hook() {
    set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        let location = panic.location().map(ToString::to_string);
        let place = location.as_deref().unwrap_or("an unknown place");
        log::error!("panicked at {place}: {}", message_of(panic.payload()));
        // A thread may panic while its thread-locals are dropped.
        let _ = LOCATION.try_with(|cell| cell.replace(location));
    }));
}
