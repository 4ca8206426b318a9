//! Where the instance of a ViewModel with fields lives, and how its persisted fields get to the next one.
//!
//! # Two ways
//!
//! Between two processes each field is encoded ([`SavedState`]). Within one process, a field that is [`Movable`] in the old
//! build and equal in the new one is handed over as it is, which takes the same time for 1 kB and for 1 GiB; each of the
//! others is encoded, whatever becomes of the first. It is safe code: nothing is ever unmapped, the allocator is the
//! process's (`gen` refuses another one in an App or module), and the type is std's or a Model whose layout text is equal.
//!
//! The order makes that it can always be undone. The old generation is suspended and [`Saving`] encodes what does not
//! move; the new one restores that, and may refuse or panic: nothing has moved yet. Then, as the last step before the new
//! table is published, the fields of both states are exchanged ([`Lent`]): no code of the module runs in it. What the old
//! generation has afterwards, in its `shutdown` and to drop, is what the new one's `initialize` had made.
//!
//! A rollback after a Fault needs the state that was handed over, which the faulty generation has changed since. A small one
//! was copied besides. Of a large one there is no copy: it is salvaged, encoded as it is then.
mod fallback;
mod field_error;
mod fields;
mod lent;
mod locked_state;
mod movable;
mod phase;
mod read_guard;
mod restoring;
mod saved_state;
mod saving;
mod shared_guard;
mod shared_state;
mod write_guard;

pub use fallback::Fallback;
pub use field_error::FieldError;
pub use lent::Lent;
pub use locked_state::LockedState;
pub use movable::Movable;
pub use read_guard::ReadGuard;
pub use restoring::Restoring;
pub use saved_state::SavedState;
pub use saving::Saving;
pub use shared_guard::SharedGuard;
pub use shared_state::SharedState;
pub use write_guard::WriteGuard;
