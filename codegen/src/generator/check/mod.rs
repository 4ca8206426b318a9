//! Stage five: the rules that need several crates, and the impl block of each View.
//!
//! # Floors
//!
//! ```text
//! 5 check
//! 4 link
//! 3 rules
//! 2 implementor module_link
//! 1 view_link
//! ```

mod check;
mod implementor;
mod link;
mod module_link;
pub(crate) mod rules;
mod view_link;

pub use check::check;
pub(crate) use implementor::Implementor;
pub use module_link::ModuleLink;
pub use view_link::ViewLink;
