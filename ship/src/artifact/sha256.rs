//! `Hasher` and `digest_of`, digests as registries write them.

use std::fmt::Write;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

/// A digest that is computed while bytes come.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hasher {
    inner: Sha256,
}

impl Hasher {
    /// Adds bytes.
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.inner.update(bytes);
    }

    /// The digest of all bytes, as in `sha256:9f86…`.
    pub(crate) fn finish(self) -> String {
        let mut text = String::from("sha256:");
        for byte in self.inner.finalize() {
            // Writing to a string does not fail.
            let _ = write!(text, "{byte:02x}");
        }
        text
    }

    /// The digest of `bytes`.
    pub(crate) fn of(bytes: &[u8]) -> String {
        let mut hasher = Self::default();
        hasher.update(bytes);
        hasher.finish()
    }
}

/// Digest and size in bytes of a file.
///
/// # Errors
/// If it cannot be read.
pub(crate) fn digest_of(path: &Path) -> io::Result<(String, u64)> {
    let mut file = File::open(path)?;
    let mut hasher = Hasher::default();
    let mut size = 0;
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok((hasher.finish(), size));
        }
        hasher.update(&buffer[..read]);
        size += read as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::{Hasher, digest_of};

    #[test]
    fn a_file_has_the_digest_of_its_bytes() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        std::fs::write(&path, "abc").expect("the folder is writable");
        // The first example of FIPS 180-2.
        let digest = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(
            digest_of(&path).expect("it is there"),
            (digest.to_owned(), 3)
        );
        assert_eq!(Hasher::of(b"abc"), digest);
    }
}
