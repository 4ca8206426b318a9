//! Hierarchy: links between entities.

mod hierarchy_view;

pub(crate) use hierarchy_view::leave;
