//! The sources that the house rules are about.

mod list_files;
#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod repository;
mod repository_file;
mod rust_file;

pub use repository::Repository;
pub use repository_file::RepositoryFile;
pub use rust_file::RustFile;
