//! What an entity component system costs, by Keyway and by its peers, side by side in one process.
//!
//! Every library does the same work on the same values; a checksum over the values tells if one does not. Within a
//! scenario the libraries take turns, so that a drift of the machine's speed meets all alike. A run is a process of its own;
//! ratios are taken inside a run, and the report shows the median over the runs.

mod access;
mod arguments;
mod bench;
mod components;
#[rustfmt::skip]
pub mod generated;
mod growths;
mod measure;
mod part;
mod scenarios;
mod versions;
mod worlds;

pub use bench::main;
