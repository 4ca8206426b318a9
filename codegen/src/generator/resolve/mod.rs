//! Stage four: which System is bound to which Core, for each App, and why.
//!
//! The graph of everything that could take part is built first, and a loop in it is refused by its shortest form. Then the
//! Cores are walked from the App in topological order, those who ask before those who are asked, so that the features that are
//! required of a Core are complete before its System is picked: the first declared one that provides them all. A pick is
//! never taken back; where its own needs cannot be met the run fails, and says whether a later candidate would do.

mod catalog;
mod explain;
mod graph;
mod later;
mod resolve;
mod resolve_app;
mod result;
pub(crate) mod rules;
mod standby;
mod trial;
mod walk;

pub use explain::{CoreExplanation, Explanation, FeatureExplanation, RejectionExplanation};
pub use resolve::resolve;
pub use result::{
    AskKind, Asker, Binding, CandidateSource, CoreResolution, Cycle, CycleStep, Import,
    ImportState, LaterCandidate, Rejection, RejectionReason, RequiredFeature, Resolution,
    Shortfall,
};
