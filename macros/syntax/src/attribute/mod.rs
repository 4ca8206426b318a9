//! The attributes that belong to Keyway and their arguments.

mod item_attributes;
mod marker;

pub use item_attributes::item_attributes;
pub(crate) use item_attributes::{check_attributes, read_item};
pub use marker::Marker;
