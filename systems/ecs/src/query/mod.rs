//! Queries: which tables match, kept current as tables are made.

mod admit;
mod query_view;

pub(crate) use admit::admit;
pub(crate) use query_view::{blank, check};
