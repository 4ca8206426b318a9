//! The pages of `docs/` are one book, whose examples are files that tests run, and whose commands there are.

mod commands;
mod excerpts;
mod links;
mod paths;
mod rule;

pub(super) use excerpts::filled;
pub(super) use paths::is_page;
pub(super) use rule::RULE;
