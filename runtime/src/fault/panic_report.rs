//! Message and location of the panic that is under way on this thread.
use std::any::Any;
use std::cell::RefCell;
use std::panic::{PanicHookInfo, set_hook};

use crate::text::{LONGEST_MESSAGE, shortened};

thread_local! {
    static LOCATION: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The message of a panic's payload; of a long one, such as that of two unequal lists, the middle is left out.
pub(crate) fn message_of(payload: &(dyn Any + Send)) -> String {
    let fixed = payload.downcast_ref::<&'static str>().copied();
    let text = fixed.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let text = text.unwrap_or("panicked with a payload that is no text");
    shortened(text, LONGEST_MESSAGE).into_owned()
}

/// Takes the location of the last panic on this thread; `None` without [`install_hook`].
pub(super) fn last_location() -> Option<String> {
    LOCATION.try_with(RefCell::take).ok().flatten()
}

/// Makes the panics of a loaded module silent: a module has its own copy of the standard library, whose hook would
/// write to the error stream past the host. The hook keeps the location for the Fault and logs the message; it also
/// logs a panic that ends one of the module's own threads.
pub(crate) fn install_hook() {
    set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        let location = panic.location().map(ToString::to_string);
        let place = location.as_deref().unwrap_or("an unknown place");
        log::error!("panicked at {place}: {}", message_of(panic.payload()));
        // A thread may panic while its thread-locals are dropped.
        let _ = LOCATION.try_with(|cell| cell.replace(location));
    }));
}
