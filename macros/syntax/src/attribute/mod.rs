//! The attributes that belong to Keyway and their arguments.

mod item_attributes;
mod marker;
mod model_arguments;
mod plain_list;

pub(crate) use item_attributes::check_attributes;
pub use item_attributes::item_attributes;
pub use marker::Marker;
pub(crate) use model_arguments::ModelArguments;
pub(crate) use plain_list::PlainList;
