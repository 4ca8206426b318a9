//! Stage five: the rules that need several crates, and the impl block of each View.
//!
//! # Floors
//!
//! ```text
//! 6 check
//! 5 link
//! 4 rules
//! 3 claim implementor module_link
//! 2 view_link
//! 1 view_id
//! ```

mod check;
mod claim;
mod implementor;
mod link;
mod module_link;
pub(crate) mod rules;
mod view_id;
mod view_link;

pub use check::check;
pub(crate) use claim::Claim;
pub(crate) use implementor::Implementor;
pub use module_link::ModuleLink;
pub use view_id::ViewId;
pub use view_link::ViewLink;
