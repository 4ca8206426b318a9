//! The results of the resolver, as plain data.

mod ask_kind;
mod asker;
mod binding;
mod candidate_source;
mod core_edge;
mod core_resolution;
mod cycle;
mod import;
mod import_state;
mod later_candidate;
mod rejection;
mod rejection_reason;
mod required_feature;
mod resolution;
mod shortfall;

pub use ask_kind::AskKind;
pub use asker::Asker;
pub use binding::Binding;
pub use candidate_source::CandidateSource;
pub use core_edge::CoreEdge;
pub use core_resolution::CoreResolution;
pub use cycle::Cycle;
pub use import::Import;
pub use import_state::ImportState;
pub use later_candidate::LaterCandidate;
pub use rejection::Rejection;
pub use rejection_reason::RejectionReason;
pub use required_feature::RequiredFeature;
pub use resolution::Resolution;
pub use shortfall::Shortfall;
