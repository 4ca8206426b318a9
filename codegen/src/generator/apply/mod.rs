//! Stage eight: the comparison of generated texts with the files on disk, and writing them.
//!
//! [`compare`] reads and decides, [`write()`] carries the decision out; `gen --check` stops in between. A file without
//! the marker in its first line was written by hand: it is never overwritten and never removed.
//!
//! # Floors
//!
//! ```text
//! 5 compare
//! 4 comparison write
//! 3 change
//! 2 change_kind rules
//! 1 apply_error
//! ```

mod apply_error;
mod change;
mod change_kind;
mod compare;
mod comparison;
pub(crate) mod rules;
mod write;

pub use apply_error::ApplyError;
pub use change::Change;
pub use change_kind::ChangeKind;
pub use compare::compare;
pub use comparison::Comparison;
pub use write::write;
