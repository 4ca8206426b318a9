//! Stage four: which System is bound to which Core, for each App, and why.
//!
//! The graph of all possible participants is built first, and a cycle in it is refused by its shortest form. Then the
//! Cores are walked from the App in topological order, importers first, so that the features that are required of a
//! Core are complete before its System is picked: the first declared one that provides them all. A pick is never taken
//! back; if its own needs cannot be met the run fails, and names a later candidate that would do.
//!
//! # Floors
//!
//! ```text
//! 8 resolve
//! 7 later
//! 6 walk
//! 5 explanation
//! 4 core_explanation graph
//! 3 catalog
//! 2 rules
//! 1 resolution
//! ```

mod catalog;
mod core_explanation;
mod explanation;
mod graph;
mod later;
mod resolution;
mod resolve;
pub(crate) mod rules;
mod walk;

pub use core_explanation::CoreExplanation;
pub use explanation::Explanation;
pub use resolution::{
    AskKind, Asker, Binding, CandidateSource, CoreEdge, CoreResolution, Cycle, Import, ImportState,
    LaterCandidate, Rejection, RejectionReason, RequiredFeature, Resolution, Shortfall,
};
pub use resolve::resolve;
