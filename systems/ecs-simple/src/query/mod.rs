//! Queries: which tables match.

mod meet;
mod query_view;

pub(crate) use meet::meet;
pub(crate) use query_view::{blank, check};
