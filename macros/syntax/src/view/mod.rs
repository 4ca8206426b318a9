//! Items that carry `#[view]`.

mod argument;
mod field_name;
mod view_function;
mod view_item;

pub use argument::Argument;
pub use field_name::field_name;
pub use view_function::ViewFunction;
pub use view_item::ViewItem;
