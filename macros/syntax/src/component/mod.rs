//! The rules and arguments of `#[model(component)]` beyond those of a Model.

mod component_item;
mod field_rule;

pub use component_item::ComponentItem;
pub(crate) use component_item::{former_names, is_former_name};
pub(crate) use field_rule::check_field;
