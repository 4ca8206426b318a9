//! Where the instance of a ViewModel with fields lives.
mod fallback;
mod field_error;
mod fields;
mod locked_state;
mod phase;
mod read_guard;
mod saved_state;
mod shared_guard;
mod shared_state;
mod write_guard;

pub use fallback::Fallback;
pub use field_error::FieldError;
pub use fields::{restore_field, restore_field_from, save_field};
pub use locked_state::LockedState;
pub use read_guard::ReadGuard;
pub use saved_state::SavedState;
pub use shared_guard::SharedGuard;
pub use shared_state::SharedState;
pub use write_guard::WriteGuard;
