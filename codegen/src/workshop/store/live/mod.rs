//! What running Apps say of themselves in a store.

mod alive;
mod live_file;
mod reports;

pub use alive::is_alive;
pub use live_file::LiveFile;
pub use reports::{read_all, reports};
