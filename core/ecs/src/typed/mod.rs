//! Typed handles and macros over the untyped contract; they compile into the caller.

mod component;
mod each;
mod fetch;
mod key;
mod query_key;

pub use fetch::Fetch;
pub use key::Key;
pub use query_key::QueryKey;
