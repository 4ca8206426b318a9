//! `make_executable`.

use std::io;
use std::path::Path;

/// Lets everybody run a file, on systems that ask for it.
#[cfg(unix)]
pub(super) fn make_executable(path: &Path) -> io::Result<()> {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    set_permissions(path, Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
pub(super) fn make_executable(_: &Path) -> io::Result<()> {
    Ok(())
}
