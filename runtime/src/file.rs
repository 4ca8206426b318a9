//! Files that appear as a whole or not at all.
use std::fs;
use std::io;
use std::path::Path;
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

/// Tells the temporary files of this process apart.
static NUMBER: AtomicU64 = AtomicU64::new(0);

/// Writes `bytes` beside `path` and renames the file: a reader sees what was there before, or all of it.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let beside = folder.join(format!(".new-{}-{number}", process::id()));
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // What matters is told; a leftover is only untidy.
        let _ = fs::remove_file(&beside);
    }
    written
}
