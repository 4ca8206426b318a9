//! `Nesting`, which stops a recursion before the stack ends.
use super::reason::{MOST_NESTED, Reason};
use super::{CodecError, Room};

/// The depth of a value that is being written or read, in levels and in bytes of stack.
#[derive(Debug)]
pub(super) struct Nesting {
    levels: usize,
    /// Address on the stack where it began.
    base: usize,
    room: Room,
}

impl Nesting {
    pub(super) fn new(room: Room) -> Self {
        Self {
            levels: 0,
            base: place_on_stack(),
            room,
        }
    }

    /// Enters a value in another one.
    pub(super) fn enter(&mut self) -> Result<(), CodecError> {
        if self.levels == MOST_NESTED {
            return Err(CodecError::new(Reason::TooDeep));
        }
        if self.base.abs_diff(place_on_stack()) > self.room.bytes() {
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
