//! Rules about the items of a crate.

pub(crate) mod clashing_views;
pub(crate) mod duplicate_function;
pub(crate) mod duplicate_implementation;
pub(crate) mod duplicate_item;
pub(crate) mod hidden_item;
pub(crate) mod misplaced_item;
pub(crate) mod misplaced_layer;
pub(crate) mod missing_feature_function;
pub(crate) mod no_view_implemented;
pub(crate) mod self_without_fields;
pub(crate) mod several_view_models;
pub(crate) mod unimplemented_view;
pub(crate) mod unknown_view;
pub(crate) mod unknown_view_model;
