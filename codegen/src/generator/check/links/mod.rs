//! Which impl block implements which View.

mod link;
mod module_link;
mod view_id;
mod view_link;

pub(crate) use link::link;
pub use module_link::ModuleLink;
pub use view_id::ViewId;
pub use view_link::ViewLink;
