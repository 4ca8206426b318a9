//! Stage five: what only shows when several crates are seen together, and which impl block implements which View.

mod check;
mod claim;
mod implementor;
mod links;
pub(crate) mod rules;

pub use check::check;
pub(crate) use claim::Claim;
pub(crate) use implementor::Implementor;
pub use links::{ModuleLink, ViewId, ViewLink};
pub(crate) use rules::relative_path::relative_path;
