//! The contract of Apps: its Models and Views, and the tables that the generator would write for a Core.
mod app_view;
mod flow;
mod host_view;
mod launch;
mod totals;
mod turn;
mod views;

pub use app_view::AppView;
pub use flow::Flow;
pub use host_view::HostView;
pub use launch::Launch;
pub use totals::Totals;
pub use turn::Turn;
pub use views::{CONTRACT, CORE, Views};
