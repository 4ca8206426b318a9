//! Everything that could take part in an App.

mod cycles;
mod edge;
mod graph;

pub(crate) use cycles::cycles;
pub(crate) use edge::Edge;
pub(crate) use graph::Graph;
