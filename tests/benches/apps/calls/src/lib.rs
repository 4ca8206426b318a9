//! What a call into another library costs, by Keyway and by its peers, side by side in one process.
//!
//! Every subject runs the same bodies. A batch is a loop of one subject; batches of all subjects take turns, so that a
//! drift of the machine's speed meets all alike. The figure is the median over the rounds, less the empty loop's.

mod arguments;
mod batch;
mod companion;
#[rustfmt::skip]
pub mod generated;
mod hot;
mod measure;
mod peers;
mod report;
mod services;
mod spans;
mod subject;
mod subjects;
mod written;

pub use measure::main;
