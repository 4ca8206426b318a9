//! Hierarchy: links between entities.

mod hierarchy_view;
mod links;

pub(crate) use links::leave;
