//! Removing builds from a store that nobody needs any more.
//!
//! Needed are the builds of the last sets, of the current one, and all that a running App names in its live report. `gc` has the
//! store for itself while it works, so no publisher is half-way; one that is killed itself leaves a store that can be read,
//! because sets go before the builds that they name, and manifests before their libraries.

mod collect;
mod collection;
mod gc_error;
mod gc_request;
mod needed;
mod removed_build;
mod sweep;

pub use collect::collect;
pub use collection::Collection;
pub use gc_error::GcError;
pub use gc_request::GcRequest;
pub use removed_build::RemovedBuild;
