//! The functions that plan the files of each kind of crate.
//!
//! # Floors
//!
//! ```text
//! 5 plan_app
//! 4 plan_provided plan_rows plan_seats
//! 3 app_scope plan_module
//! 2 plan_binding plan_core
//! 1 paths
//! ```

mod app_scope;
mod paths;
mod plan_app;
mod plan_binding;
mod plan_core;
mod plan_module;
mod plan_provided;
mod plan_rows;
mod plan_seats;

pub(super) use plan_app::plan_app;
pub(super) use plan_core::plan_core;
pub(super) use plan_module::plan_module;
