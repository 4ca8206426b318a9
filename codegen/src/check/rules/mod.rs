//! What can be wrong between crates.

pub(crate) mod app_dependency;
pub(crate) mod changing_static;
pub(crate) mod clashing_views;
pub(crate) mod crate_type;
pub(crate) mod duplicate_function;
pub(crate) mod duplicate_implementation;
pub(crate) mod duplicate_item;
pub(crate) mod forbidden_dependency;
pub(crate) mod global_allocator;
pub(crate) mod hidden_item;
pub(crate) mod misplaced_item;
pub(crate) mod missing_dependency;
pub(crate) mod missing_feature_function;
pub(crate) mod missing_generated;
pub(crate) mod name_collision;
pub(crate) mod no_view_implemented;
pub(crate) mod other_core;
mod relative_path;
pub(crate) mod self_without_fields;
pub(crate) mod several_plugins;
pub(crate) mod several_view_models;
pub(crate) mod static_feature;
pub(crate) mod undeclared_core;
pub(crate) mod unimplemented_view;
pub(crate) mod unknown_feature;
pub(crate) mod unknown_view;
pub(crate) mod unknown_view_model;
