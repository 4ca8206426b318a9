//! The App: its contract, its Plan, and the loop around it.
mod app_view;
mod books;
mod candidate;
mod fault_policy;
mod flow;
mod host_view;
mod hosted;
mod launch;
mod plan;
mod run;
mod running;
mod seat;
mod turn;
mod views;

pub use app_view::AppView;
pub use books::Books;
pub use candidate::Candidate;
pub use fault_policy::FaultPolicy;
pub use flow::Flow;
pub use host_view::HostView;
pub use hosted::{HOST, host_begin, host_end, host_prepare, host_turn};
pub use launch::Launch;
pub use plan::Plan;
pub use run::run;
pub use seat::Seat;
pub use turn::Turn;
pub use views::{CONTRACT, CORE, Views};
