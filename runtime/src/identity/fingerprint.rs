//! `Fingerprint`, a hash of a text that `const` code can compute.
use std::fmt;

/// The 128-bit FNV-1a hash of a text (Fowler, Noll, Vo; draft-eastlake-fnv): the same on every machine and in every
/// build, computable by the compiler.
///
/// A fingerprint is a fast path and no proof of origin: where two differ, the texts behind them are compared; that a
/// file is the one in its manifest is shown by a [`Digest`](crate::store::Digest).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(transparent)]
pub struct Fingerprint([u8; 16]);

const OFFSET_BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

impl Fingerprint {
    /// The fingerprint of `text`.
    #[must_use]
    pub const fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut hash = OFFSET_BASIS;
        let mut at = 0;
        while at < bytes.len() {
            hash = (hash ^ bytes[at] as u128).wrapping_mul(PRIME);
            at += 1;
        }
        Self(hash.to_be_bytes())
    }

    /// The bytes, most significant first.
    #[must_use]
    pub const fn bytes(self) -> [u8; 16] {
        self.0
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0 {
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn agrees_with_the_published_test_vectors() {
        // Vectors of the reference implementation (lcn2/fnv, test_fnv.c).
        assert_eq!(
            Fingerprint::of("").to_string(),
            "6c62272e07bb014262b821756295c58d"
        );
        assert_eq!(
            Fingerprint::of("a").to_string(),
            "d228cb696f1a8caf78912b704e4a8964"
        );
        assert_eq!(
            Fingerprint::of("foobar").to_string(),
            "343e1662793c64bf6f0d3597ba446f18"
        );
    }
}
