//! Queries: which tables match.

mod query_view;

pub(crate) use query_view::{blank, check};
