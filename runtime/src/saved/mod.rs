//! The state of a whole App outside of any process.
mod saved_app;
mod saved_app_error;
mod saved_file;
mod saved_module;

pub use saved_app::SavedApp;
pub use saved_app_error::SavedAppError;
pub use saved_module::SavedModule;
