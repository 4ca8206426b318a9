//! Writes the pages that are rendered from the sources.

use std::fs;

use super::rules::page;
use super::{ReadingError, Repository};

/// Brings the pages that are rendered from the sources up to date, and gives the paths of those that changed.
///
/// # Errors
/// If one cannot be written.
pub fn write_pages(repository: &mut Repository) -> Result<Vec<String>, ReadingError> {
    let Some((name, text)) = page(repository) else {
        return Ok(Vec::new());
    };
    if repository.file(name).is_some_and(|file| file.text == text) {
        return Ok(Vec::new());
    }
    let path = repository.root.join(name);
    let unwritable = |source| ReadingError::Unwritable {
        path: path.clone(),
        source,
    };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(unwritable)?;
    }
    fs::write(&path, &text).map_err(unwritable)?;
    repository.put(name, text);
    Ok(vec![name.to_owned()])
}
