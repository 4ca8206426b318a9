//! `write_pages`, which writes the pages that are rendered from the sources.

use std::fs;

use super::repository::Repository;
use super::rules::page;
use crate::task_error::TaskError;

/// Writes the pages that are rendered from the sources where they differ, and returns the paths of those that changed.
///
/// # Errors
/// If one cannot be written.
pub(crate) fn write_pages(repository: &mut Repository) -> Result<Vec<String>, TaskError> {
    let Some((name, text)) = page(repository) else {
        return Ok(Vec::new());
    };
    if repository.file(name).is_some_and(|file| file.text == text) {
        return Ok(Vec::new());
    }
    let path = repository.root.join(name);
    let file_error = TaskError::file(&path);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(&file_error)?;
    }
    fs::write(&path, &text).map_err(file_error)?;
    repository.put(name, text);
    Ok(vec![name.to_owned()])
}
