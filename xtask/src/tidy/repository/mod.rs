//! The sources that the house rules are about.

mod list_files;
mod repository;
mod repository_file;
mod rust_file;

pub(crate) use repository::Repository;
pub(crate) use repository_file::RepositoryFile;
pub(crate) use rust_file::RustFile;
