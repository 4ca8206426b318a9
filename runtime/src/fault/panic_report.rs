//! What the panic that is under way on this thread leaves behind for its Fault.
use std::any::Any;
use std::cell::RefCell;
use std::panic::{PanicHookInfo, set_hook, take_hook};
use std::sync::Once;
use std::thread;

use super::backtrace_text::captured;
use crate::text::{LONGEST_MESSAGE, shortened};

/// Message, place and frames of a panic, as the panic hook saw them.
#[derive(Debug, Default)]
pub(super) struct PanicReport {
    message: String,
    /// File, line and column.
    pub(super) location: Option<String>,
    /// Frames, if the environment asks for them.
    pub(super) backtrace: Option<Box<str>>,
}

thread_local! {
    static LAST: RefCell<Option<PanicReport>> = const { RefCell::new(None) };
}

/// The message of a panic's payload; of a long one, such as that of two unequal lists, the middle is left out.
pub(crate) fn message_of(payload: &(dyn Any + Send)) -> String {
    let fixed = payload.downcast_ref::<&'static str>().copied();
    let text = fixed.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let text = text.unwrap_or("panicked with a payload that is no text");
    shortened(text, LONGEST_MESSAGE).into_owned()
}

/// Takes the report of the last panic on this thread if it is the one with this message: one that was resumed from another
/// thread has passed no hook here. Empty without a hook.
pub(super) fn last_report(message: &str) -> PanicReport {
    let last = LAST.try_with(RefCell::take).ok().flatten();
    last.filter(|report| report.message == message)
        .unwrap_or_default()
}

/// Makes the panics of a loaded module silent: a module has its own copy of the standard library, whose hook would
/// write to the error stream past the host. The hook keeps place and backtrace for the Fault and logs them with the message;
/// it also logs a panic that ends one of the module's own threads. The backtrace is captured here, since the module's own
/// copy of std knows its frames.
pub(crate) fn install_hook() {
    set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        let report = PanicReport::of(panic);
        log::error!("{}", report.text());
        report.keep();
    }));
}

/// Lets a program's hook keep place and backtrace of each panic for its Fault, after the hook that was set before, which
/// shows the panic. Once in each image.
pub(crate) fn observe_panics() {
    static ONCE: Once = Once::new();
    if thread::panicking() {
        // The hook cannot be exchanged now.
        return;
    }
    ONCE.call_once(|| {
        let before = take_hook();
        set_hook(Box::new(move |panic| {
            before(panic);
            PanicReport::of(panic).keep();
        }));
    });
}

impl PanicReport {
    fn of(panic: &PanicHookInfo<'_>) -> Self {
        Self {
            message: message_of(panic.payload()),
            location: panic.location().map(ToString::to_string),
            backtrace: captured().map(String::into_boxed_str),
        }
    }

    /// Keeps it for the Fault.
    fn keep(self) {
        // A thread may panic while its thread-locals are dropped.
        let _ = LAST.try_with(|cell| cell.replace(Some(self)));
    }

    fn text(&self) -> String {
        panic_text(
            &self.message,
            self.location.as_deref(),
            self.backtrace.as_deref(),
        )
    }
}

/// The text of a log record about a panic.
pub(super) fn panic_text(message: &str, place: Option<&str>, backtrace: Option<&str>) -> String {
    let place = place.unwrap_or("an unknown place");
    let mut text = format!("panicked at {place}: {message}");
    if let Some(backtrace) = backtrace {
        text += "\n";
        text += backtrace;
    }
    text
}
