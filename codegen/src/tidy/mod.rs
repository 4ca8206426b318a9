//! House rules that no lint covers, each a function over the sources of a repository.

mod reading_error;
mod repository;
mod rules;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one function"
)]
mod tidy;
mod tidy_rule;
mod violation;
mod write_pages;

pub use reading_error::ReadingError;
pub use repository::{Repository, RepositoryFile, RustFile};
pub use rules::tidy_rules;
pub use tidy::tidy;
pub use tidy_rule::TidyRule;
pub use violation::Violation;
pub use write_pages::write_pages;
