//! Components: registered by name, checked by layout, added to and taken from entities.

mod component_view;
mod describe;
mod groups;
mod insert_batch;
mod layout;

pub(crate) use component_view::insert;
pub(crate) use describe::describe;
use describe::without_former_names;
use groups::{groups, migrate};
use insert_batch::insert_batch;
pub(crate) use layout::{check as check_layout, size_of_role};
