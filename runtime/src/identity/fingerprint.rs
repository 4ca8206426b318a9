//! `Fingerprint`, a hash of a text that `const` code can compute.
use std::fmt;

/// A 128-bit hash of a text, the same on every machine and in every build and cheap for the compiler's interpreter of
/// `const` code: the step of FNV-1a (Fowler, Noll, Vo; draft-eastlake-fnv) over words of 16 bytes in place of bytes, then
/// over the text's length. Contracts have megabytes.
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
    pub const fn of(text: &[u8]) -> Self {
        let mut rest = text;
        let mut hash = OFFSET_BASIS;
        while let Some((word, behind)) = rest.split_first_chunk() {
            hash = step(hash, u128::from_le_bytes(*word));
            rest = behind;
        }
        let mut last = [0; size_of::<u128>()];
        let (place, _) = last.split_at_mut(rest.len());
        place.copy_from_slice(rest);
        hash = step(hash, u128::from_le_bytes(last));
        hash = step(hash, text.len() as u128);
        Self(hash.to_be_bytes())
    }

    /// The bytes, most significant first.
    #[must_use]
    pub const fn bytes(self) -> [u8; 16] {
        self.0
    }
}

const fn step(hash: u128, word: u128) -> u128 {
    // The high half goes into the low one, which a multiplication alone never reads from above.
    let mixed = (hash ^ word).wrapping_mul(PRIME);
    mixed ^ (mixed >> 64)
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
    fn every_byte_counts_and_its_place_too() {
        let text = b"field core_physics::Body.gm f64 at 0 size 8 align 8\n";
        let mut seen = std::collections::BTreeSet::from([Fingerprint::of(text)]);
        for at in 0..text.len() {
            for bit in 0..8 {
                let mut bytes = text.to_vec();
                bytes[at] ^= 1 << bit;
                assert!(seen.insert(Fingerprint::of(&bytes)), "{at} {bit}");
            }
        }
        for end in 0..text.len() {
            assert!(seen.insert(Fingerprint::of(&text[..end])), "{end}");
        }
    }

    #[test]
    fn zeros_at_the_end_count() {
        assert_ne!(Fingerprint::of(b""), Fingerprint::of(b"\0"));
        assert_ne!(Fingerprint::of(b"a"), Fingerprint::of(b"a\0"));
    }

    #[test]
    fn words_that_change_places_count() {
        assert_ne!(
            Fingerprint::of(b"0123456789abcdeffedcba9876543210"),
            Fingerprint::of(b"fedcba98765432100123456789abcdef")
        );
    }
}
