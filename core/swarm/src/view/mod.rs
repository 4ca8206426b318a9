//! The contract of a swarm.

mod swarm_view;

pub use swarm_view::SwarmView;
