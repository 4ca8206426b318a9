//! Where the instance of a ViewModel with fields lives.
mod codec;
mod fallback;
mod locked_state;
mod phase;
mod read_guard;
mod saved_state;
mod shared_guard;
mod shared_state;
mod write_guard;

pub use codec::{FieldError, restore_field, save_field};
pub use fallback::Fallback;
pub use locked_state::LockedState;
pub use read_guard::ReadGuard;
pub use saved_state::SavedState;
pub use shared_guard::SharedGuard;
pub use shared_state::SharedState;
pub use write_guard::WriteGuard;
