//! Changes of a world: recorded commands, and the events that tell of changes.

mod applied;
mod commands;
mod event;
mod event_kind;
mod journal;
mod operation;
mod operation_kind;

pub use applied::Applied;
pub use commands::Commands;
pub use event::Event;
pub use event_kind::EventKind;
pub use journal::Journal;
pub use operation::Operation;
pub use operation_kind::OperationKind;
