//! What is pushed: the files of a bundle, or of the current set of a store.
//!
//! # Floors
//!
//! ```text
//! 3 of_bundle of_store
//! 2 source
//! 1 local_part whole
//! ```

mod local_part;
mod of_bundle;
mod of_store;
mod source;
mod whole;

pub(crate) use local_part::LocalPart;
pub(crate) use of_bundle::of_bundle;
pub(crate) use of_store::of_store;
pub(crate) use source::Source;
pub(crate) use whole::{differences, library_differences};
