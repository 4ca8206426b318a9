//! From a published file to a module in this process.
mod image;
mod load_error;
mod map;
mod probe;
mod site;
mod verify;

pub use image::Image;
pub use load_error::LoadError;
pub use probe::probe;
pub use site::Site;
pub use verify::{Expected, verify};
