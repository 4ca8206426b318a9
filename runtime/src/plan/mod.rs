//! What the resolver decided for one App.
mod candidate;
mod fault_policy;
mod plan;
mod seat;
mod trust;

pub use candidate::Candidate;
pub use fault_policy::FaultPolicy;
pub use plan::Plan;
pub use seat::Seat;
pub use trust::Trust;
