//! Components: registered by name, checked by layout, added to and taken from entities.

mod component_view;
mod layout;
mod lookup;

pub(crate) use lookup::{check_value, get, sort_unique};
