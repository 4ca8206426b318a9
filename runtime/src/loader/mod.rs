//! From a published file to a module in this process.
mod chain;
mod file_stamp;
mod image;
mod load_error;
mod map;
mod probe;
mod site;
mod verify;

pub use chain::Chain;
use file_stamp::FileStamp;
pub use image::Image;
pub use load_error::LoadError;
pub use probe::probe;
pub use site::Site;
pub(crate) use verify::verify_but_imports;
pub use verify::{Expected, verify};
