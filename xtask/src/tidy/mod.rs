//! `tidy`: house rules that no lint covers, each a function over the sources of the repository.
//!
//! # Floors
//!
//! ```text
//! 6 command
//! 5 write_pages
//! 4 rules
//! 3 tidy_rule
//! 2 repository
//! 1 violation
//! ```

mod command;
mod repository;
mod rules;
mod tidy_rule;
mod violation;
mod write_pages;

pub(crate) use command::{TidyArguments, tidy};
pub(crate) use repository::{Repository, RepositoryFile, RustFile};
pub(crate) use tidy_rule::TidyRule;
pub(crate) use violation::Violation;
