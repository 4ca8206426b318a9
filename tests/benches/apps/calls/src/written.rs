//! The bytes of a call, copied and written, as little as a recording can do.
use std::env::temp_dir;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::sync::{LazyLock, Mutex, PoisonError};

static WRITTEN: LazyLock<Mutex<Option<BufWriter<File>>>> = LazyLock::new(|| {
    let file = File::create(file("raw")).ok();
    Mutex::new(file.map(BufWriter::new))
});

/// Copies and writes the bytes; a number of them.
#[inline(never)]
pub(crate) fn take(data: &[u8]) -> u64 {
    let copy = data.to_vec();
    let mut file = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(file) = file.as_mut() {
        // A disk that is full makes the figures meaningless, and the recording beside it fails as well.
        let _ = file.write_all(&copy);
    }
    peer_work::add(data.len() as u64, 7)
}

/// Removes what was written, here and by the layer that records.
pub(crate) fn clear() {
    for ending in ["raw", "rec"] {
        let _ = fs::remove_file(file(ending));
    }
}

fn file(ending: &str) -> PathBuf {
    temp_dir().join(format!("keyway-bench-calls.{ending}"))
}
