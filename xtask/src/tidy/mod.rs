//! `tidy`: house rules that no lint covers, each a function over the sources of the repository.
//!
//! # Floors
//!
//! ```text
//! 7 command
//! 6 report write_pages
//! 5 rules
//! 4 imports tidy_rule
//! 2 repository
//! 1 violation
//! ```

mod command;
mod imports;
mod report;
mod repository;
mod rules;
mod tidy_rule;
mod violation;
mod write_pages;

pub(crate) use command::{TidyArguments, tidy};
pub(crate) use repository::{Repository, RepositoryFile, RustFile};
pub(crate) use tidy_rule::TidyRule;
pub(crate) use violation::Violation;
