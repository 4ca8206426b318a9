//! Components: registered by name, checked by layout, added to and taken from entities.

mod component_view;
mod describe;
mod groups;
mod insert_batch;
mod layout;
mod lookup;

pub(crate) use describe::describe;
use describe::{size_of_role, without_former_names};
use groups::{groups, migrate};
use insert_batch::insert_batch;
pub(crate) use layout::check as check_layout;
use lookup::check_values;
pub(crate) use lookup::{check_value, get, sort_unique};
