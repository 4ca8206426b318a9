//! `write_pages`, which writes the pages that follow from the sources.

use std::fs;

use super::repository::Repository;
use super::rules::written_pages;
use crate::task_error::TaskError;

/// Writes the pages that follow from the sources where they differ, and returns the paths of those that changed.
///
/// # Errors
/// If one cannot be written.
pub(crate) fn write_pages(repository: &mut Repository) -> Result<Vec<String>, TaskError> {
    let mut written = Vec::new();
    for (name, text) in written_pages(repository) {
        let path = repository.root.join(&name);
        let file_error = TaskError::file(&path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(&file_error)?;
        }
        fs::write(&path, &text).map_err(file_error)?;
        repository.put(&name, text);
        written.push(name);
    }
    Ok(written)
}
