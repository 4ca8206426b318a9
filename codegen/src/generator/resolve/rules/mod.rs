//! The rules about the choice of modules.

mod asked_by;
pub(crate) mod no_suitable_system;
pub(crate) mod no_system;
pub(crate) mod plugin_lacks_feature;
pub(crate) mod requirement_cycle;
pub(crate) mod several_systems;
pub(crate) mod unknown_module;
pub(crate) mod wrong_core;
