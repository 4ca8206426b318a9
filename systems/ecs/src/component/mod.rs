//! Components: registered by name, checked by layout, added to and taken from entities.

mod component_view;
mod groups;
mod insert_batch;
mod layout;
mod lookup;

use groups::{groups, migrate};
use insert_batch::insert_batch;
use lookup::check_values;
pub(crate) use lookup::{check_value, get, sort_unique};
