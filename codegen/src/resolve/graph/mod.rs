//! Everything that could take part in an App.

mod cycles;
mod edge;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod graph;

pub(crate) use cycles::cycles;
pub(crate) use edge::Edge;
pub(crate) use graph::Graph;
