//! The way out.

use std::io::{self, Write, stdout};

/// Writes to standard output at once: as a module, the App has a standard library of its own, whose buffer nobody empties.
pub(crate) fn tell(text: &str) -> io::Result<()> {
    let mut stream = stdout().lock();
    stream.write_all(text.as_bytes())?;
    stream.flush()
}
