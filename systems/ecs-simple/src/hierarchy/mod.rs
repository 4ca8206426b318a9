//! Hierarchy: links between entities.

mod hierarchy_view;
