//! The answers of the resolver with names in place of numbers, for people and programs.

mod core_explanation;
mod explain_text;
mod explanation;
mod feature_explanation;
mod rejection_explanation;

pub use core_explanation::CoreExplanation;
pub use explanation::Explanation;
pub use feature_explanation::FeatureExplanation;
pub use rejection_explanation::RejectionExplanation;
