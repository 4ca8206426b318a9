//! Writes a file whole or not at all.

use std::ffi::OsString;
use std::fs::{OpenOptions, remove_file, rename};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Writes `text` to a file beside `file` and moves it there, so that nobody ever sees half of it.
pub(crate) fn write(file: &Path, text: &str) -> io::Result<()> {
    let name = file
        .file_name()
        .ok_or_else(|| io::Error::new(ErrorKind::InvalidInput, "the path names no file"))?;
    let mut beside = OsString::from(".");
    beside.push(name);
    beside.push(format!(".{}.part", std::process::id()));
    let part = file.with_file_name(beside);
    let moved = write_new(&part, text).and_then(|()| rename(&part, file));
    if moved.is_err() {
        // What cannot be removed either was not made, or the first error says why.
        let _ = remove_file(&part);
    }
    moved
}

fn write_new(part: &Path, text: &str) -> io::Result<()> {
    // One that a killed program of the same number left behind is overwritten.
    let mut stream = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(part)?;
    stream.write_all(text.as_bytes())?;
    stream.sync_all()
}
