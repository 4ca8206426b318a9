//! Stage eight: the difference between what is generated and what lies there, and its way to the disk.
//!
//! [`compare`] reads and decides, [`write()`] does what was decided; `gen --check` stops in between. A file without the marker in
//! its first line is somebody's work: it is never written over and never removed.

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
