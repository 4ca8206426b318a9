//! Queries: which tables match, kept current as tables are made.

mod query_view;

pub(crate) use query_view::{blank, check};
