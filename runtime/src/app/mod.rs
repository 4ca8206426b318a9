//! The App: its contract, its Plan, and the loop around it.
mod app_view;
mod candidate;
mod fault_policy;
mod flow;
mod plan;
mod run;
mod seat;
mod views;

pub use app_view::AppView;
pub use candidate::Candidate;
pub use fault_policy::FaultPolicy;
pub use flow::Flow;
pub use plan::Plan;
pub use run::run;
pub use seat::Seat;
pub use views::{CONTRACT, CORE, Views};
