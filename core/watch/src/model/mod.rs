//! What watchers find.

mod finding;

pub use finding::Finding;
