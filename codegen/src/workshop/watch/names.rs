//! What the names of files and folders tell.

use std::path::Path;

/// Whether a folder belongs to other programs: hidden folders, and cargo's target folders.
pub(super) fn is_foreign(folder: &Path) -> bool {
    name(folder).starts_with('.') || folder.join("CACHEDIR.TAG").is_file()
}

/// Whether a file is a temporary one of an editor.
pub(super) fn is_passing(file: &Path) -> bool {
    let name = name(file);
    name.starts_with('.') || name.starts_with('#') || name.ends_with('~') || name == "4913"
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
