//! `Nesting`, which stops a recursion before the stack ends.
use std::cell::Cell;
use std::panic::resume_unwind;
use std::thread;

use super::CodecError;
use super::codec_error::Reason;

/// Number of levels that values may be nested, on both sides. An `Option` around a struct is two levels. Chosen so that
/// a chain that was saved on a stack for [`Saving`](LargeStack::Saving) can be restored on one for
/// [`Restoring`](LargeStack::Restoring), also by code without optimization.
pub(crate) const MOST_NESTED: usize = 50_000;

/// Bytes of stack that a value may use on the thread that is there: an eighth of what threads have.
const AT_HAND: usize = 256 << 10;

/// Bytes of the stack of a thread for a deep value. The system gives memory as it is used.
#[derive(Clone, Copy, Debug)]
pub(crate) enum LargeStack {
    /// For saving, which takes less per level than restoring.
    Saving = 256 << 20,
    /// For restoring and for dropping.
    Restoring = 1 << 30,
}

thread_local! {
    /// Bytes of stack that a value may use on this thread.
    static ALLOWED: Cell<usize> = const { Cell::new(AT_HAND) };
}

/// The depth of a value that is being written or read, in levels and in bytes of stack.
#[derive(Debug)]
pub(super) struct Nesting {
    levels: usize,
    /// Address on the stack where it began.
    base: usize,
    allowed: usize,
}

impl Nesting {
    pub(super) fn new() -> Self {
        Self {
            levels: 0,
            base: place_on_stack(),
            allowed: ALLOWED.get(),
        }
    }

    /// Enters a value in another one.
    pub(super) fn enter(&mut self) -> Result<(), CodecError> {
        if self.levels == MOST_NESTED {
            return Err(CodecError::new(Reason::TooDeep));
        }
        if self.base.abs_diff(place_on_stack()) > self.allowed {
            return Err(CodecError::new(Reason::StackEnds));
        }
        self.levels += 1;
        Ok(())
    }

    /// Leaves the value that was entered last.
    pub(super) const fn leave(&mut self) {
        self.levels -= 1;
    }

    /// Number of levels entered.
    pub(super) const fn levels(&self) -> usize {
        self.levels
    }

    /// Leaves all levels above `levels`, after an error that somebody caught.
    pub(super) const fn leave_to(&mut self, levels: usize) {
        self.levels = levels;
    }
}

/// An address in the frame of this function: the distance of two is the stack in use between them.
#[inline(never)]
fn place_on_stack() -> usize {
    let mark = 0_u8;
    (&raw const mark).addr()
}

/// Calls `work`, and once more on a thread with a large stack if `is_short` of its result. Where there is no such thread
/// to be had, the first result stays. Only deep values pay for a thread.
pub(crate) fn with_large_stack<R: Send>(
    stack: LargeStack,
    is_short: impl FnOnce(&R) -> bool,
    mut work: impl FnMut() -> R + Send,
) -> R {
    let first = work();
    if is_short(&first) {
        on_large_stack(stack, work).unwrap_or(first)
    } else {
        first
    }
}

/// Calls `work` on a thread with a large stack and waits for it; `None` if there is no such thread to be had.
///
/// A value may use a quarter of that stack: serde goes through some values once more without asking anybody.
pub(crate) fn on_large_stack<R: Send>(
    stack: LargeStack,
    work: impl FnOnce() -> R + Send,
) -> Option<R> {
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(stack as usize);
        let thread = thread.spawn_scoped(scope, || {
            ALLOWED.set(stack as usize / 4);
            work()
        });
        match thread.ok()?.join() {
            Ok(result) => Some(result),
            Err(payload) => resume_unwind(payload),
        }
    })
}
