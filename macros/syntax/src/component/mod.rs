//! What `#[model(component)]` adds to a Model.

mod component_item;
mod component_rule;
mod field_rule;
mod former_name;

pub use component_item::ComponentItem;
pub(crate) use component_rule::check_component;
pub(crate) use field_rule::check_field;
pub(crate) use former_name::{former_names, is_former_name};
