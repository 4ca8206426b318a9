//! `OutputError`.

use std::io::{self, ErrorKind, Write, stdout};

use serde::Serialize;

/// Standard output cannot be written.
#[derive(Debug, thiserror::Error)]
#[error("standard output cannot be written: {0}; send it elsewhere")]
pub struct OutputError(#[from] io::Error);

impl OutputError {
    /// Whether nobody reads any more.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.0.kind() == ErrorKind::BrokenPipe
    }
}

/// Writes to standard output at once: as a module, the App has a standard library of its own, whose buffer nobody empties.
///
/// # Errors
/// If that cannot be written.
pub fn tell(text: &str) -> Result<(), OutputError> {
    let mut stream = stdout().lock();
    stream.write_all(text.as_bytes())?;
    Ok(stream.flush()?)
}

/// Writes one line of JSON to standard output at once; `value` has nothing that JSON cannot express.
///
/// # Errors
/// If that cannot be written.
pub fn tell_json(value: &impl Serialize) -> Result<(), OutputError> {
    let text = serde_json::to_string(value).map_err(io::Error::from)?;
    tell(&(text + "\n"))
}
