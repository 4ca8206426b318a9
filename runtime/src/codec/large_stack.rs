//! `LargeStack`, the stack of a thread that is there for one deep value.
use std::panic::resume_unwind;
use std::thread;

use super::Room;

/// Bytes of the stack of a thread for a deep value. The system gives memory as it is used.
#[derive(Clone, Copy, Debug)]
pub(crate) enum LargeStack {
    /// For saving, which takes less per level than restoring.
    Saving = 256 << 20,
    /// For restoring and for dropping.
    Restoring = 1 << 30,
}

/// Calls `work` with the room on this thread, and once more on a thread with a large stack if `is_short` of its result. Where there is
/// no such thread to be had, the first result stays. Only deep values pay for a thread.
pub(crate) fn with_large_stack<R: Send>(
    stack: LargeStack,
    is_short: impl FnOnce(&R) -> bool,
    mut work: impl FnMut(Room) -> R + Send,
) -> R {
    let first = work(Room::AT_HAND);
    if is_short(&first) {
        on_large_stack(stack, || work(Room::on_large(stack as usize))).unwrap_or(first)
    } else {
        first
    }
}

/// Calls `work` on a thread with a large stack and waits for it; `None` if there is no such thread to be had.
pub(crate) fn on_large_stack<R: Send>(
    stack: LargeStack,
    work: impl FnOnce() -> R + Send,
) -> Option<R> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(stack as usize);
        match thread.spawn_scoped(scope, work).ok()?.join() {
            Ok(result) => Some(result),
            Err(payload) => resume_unwind(payload),
        }
    })
}
