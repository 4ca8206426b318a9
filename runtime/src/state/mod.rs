//! Where the instance of a ViewModel with fields lives.
mod codec;
mod late;
mod locked_state;
mod phase;
mod read_guard;
mod saved_app;
mod saved_app_error;
mod saved_file;
mod saved_module;
mod saved_state;
mod shared_guard;
mod shared_state;
mod stage;
mod write_guard;

pub use codec::{restore_field, save_field};
pub use late::Late;
pub use locked_state::LockedState;
pub use read_guard::ReadGuard;
pub use saved_app::SavedApp;
pub use saved_app_error::SavedAppError;
pub use saved_module::SavedModule;
pub use saved_state::SavedState;
pub use shared_guard::SharedGuard;
pub use shared_state::SharedState;
pub use write_guard::WriteGuard;
