//! Stage five: what only shows when several crates are seen together, and which impl block implements which View.

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
