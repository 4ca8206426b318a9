//! `thread_slot`, by which the counters tell threads apart.
use std::cell::Cell;

use super::attached;
use crate::counting::ThreadSlot;

thread_local! {
    /// Without a destructor, so that reading it needs no look at its state.
    static OWN: Cell<Option<&'static ThreadSlot>> = const { Cell::new(None) };
    static END: End = const { End };
}

/// Lets go of the slot at the end of the thread: made after the claim of it, so that it ends before.
struct End;

impl Drop for End {
    fn drop(&mut self) {
        OWN.set(Some(ThreadSlot::shared()));
    }
}

/// The slot of this thread; in a loaded module that of its host.
#[inline]
pub(crate) fn thread_slot() -> &'static ThreadSlot {
    match OWN.get() {
        Some(own) => own,
        None => first(),
    }
}

#[cold]
#[inline(never)]
fn first() -> &'static ThreadSlot {
    let own = match attached() {
        Some(attachment) => (attachment.services.thread_slot)(),
        None => ThreadSlot::claimed(),
    };
    // In a thread that is ending nobody would let go of it.
    let own = END.try_with(|_| own).unwrap_or(ThreadSlot::shared());
    OWN.set(Some(own));
    own
}
