//! Rules about crates: manifest, dependencies, and relations to other crates.

pub(crate) mod aborting_profile;
pub(crate) mod app_dependency;
pub(crate) mod changing_static;
pub(crate) mod crate_type;
pub(crate) mod forbidden_dependency;
pub(crate) mod global_allocator;
pub(crate) mod missing_dependency;
pub(crate) mod missing_generated;
pub(crate) mod name_collision;
pub(crate) mod other_core;
pub(crate) mod several_plugins;
pub(crate) mod static_feature;
pub(crate) mod undeclared_core;
pub(crate) mod unknown_feature;
pub(crate) mod unknown_function;
