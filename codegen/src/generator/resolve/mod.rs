//! Stage four: which System is bound to which Core, for each App, and why.
//!
//! The graph of everything that could take part is built first, and a loop in it is refused by its shortest form. Then the
//! Cores are walked from the App in topological order, those who ask before those who are asked, so that the features that are
//! required of a Core are complete before its System is picked: the first declared one that provides them all. A pick is
//! never taken back; where its own needs cannot be met the run fails, and says whether a later candidate would do.

mod catalog;
mod core_explanation;
mod cycles;
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
