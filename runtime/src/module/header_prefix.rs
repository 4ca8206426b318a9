//! `HeaderPrefix`, the beginning of a module's header, whose layout is frozen.
use std::mem::offset_of;

use crate::contract::Contract;
use crate::identity::{BuildIdentity, Fingerprint};

/// The beginning of a module's header. Its layout never changes: it is read before anything is known of the module, and
/// nothing behind it is read unless it fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(C)]
pub struct HeaderPrefix {
    magic: [u8; 16],
    header_length: u32,
    format: u32,
    identity: [u8; 16],
    contract: [u8; 16],
}

// A change here would make old modules unreadable instead of refused.
const _: () = assert!(
    size_of::<HeaderPrefix>() == 56
        && offset_of!(HeaderPrefix, header_length) == 16
        && offset_of!(HeaderPrefix, format) == 20
        && offset_of!(HeaderPrefix, identity) == 24
        && offset_of!(HeaderPrefix, contract) == 40
);

impl HeaderPrefix {
    const MAGIC: [u8; 16] = *b"keyway module\r\n\x1a";

    /// Error for a symbol that is no header.
    pub(crate) const NONE: &str = "the symbol is no module header";

    /// Format of the part behind the prefix; grows with each change of `ModuleHeader`.
    pub const FORMAT: u32 = 3;

    pub(super) const fn new(contract: &Contract, header_length: usize) -> Self {
        Self {
            magic: Self::MAGIC,
            header_length: header_length as u32,
            format: Self::FORMAT,
            identity: BuildIdentity::FINGERPRINT.bytes(),
            contract: contract.fingerprint.bytes(),
        }
    }

    /// Checks whether a header of `length` bytes, the size known to this host, may be read behind the prefix, for a
    /// module whose manifest states the contract `contract`; `None` where there is no manifest yet.
    ///
    /// # Errors
    /// The first property that does not fit.
    pub fn check(&self, length: usize, contract: Option<Fingerprint>) -> Result<(), &'static str> {
        if self.magic != Self::MAGIC {
            return Err(Self::NONE);
        }
        if self.format != Self::FORMAT {
            return Err("the header has another format");
        }
        if self.header_length as usize != length {
            return Err("the header has another length");
        }
        if self.identity != BuildIdentity::FINGERPRINT.bytes() {
            return Err("the build identity is another than the manifest's");
        }
        if contract.is_some_and(|contract| self.contract != contract.bytes()) {
            return Err("the contract is another than the manifest's");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::HeaderPrefix;
    use crate::app::CONTRACT;
    use crate::identity::Fingerprint;

    const LENGTH: usize = 96;

    #[test]
    fn only_a_header_that_fits_in_every_part_is_read_on() {
        let fits = HeaderPrefix::new(&CONTRACT, LENGTH);
        assert_eq!(fits.check(LENGTH, None), Ok(()));
        assert_eq!(fits.check(LENGTH, Some(CONTRACT.fingerprint)), Ok(()));
        for (prefix, reason) in [
            (
                HeaderPrefix {
                    magic: [0; 16],
                    ..fits
                },
                HeaderPrefix::NONE,
            ),
            (
                HeaderPrefix { format: 1, ..fits },
                "the header has another format",
            ),
            (
                HeaderPrefix {
                    header_length: 64,
                    ..fits
                },
                "the header has another length",
            ),
            (
                HeaderPrefix {
                    identity: [0; 16],
                    ..fits
                },
                "the build identity is another than the manifest's",
            ),
        ] {
            assert_eq!(
                prefix.check(LENGTH, Some(CONTRACT.fingerprint)),
                Err(reason)
            );
        }
        assert_eq!(
            fits.check(LENGTH, Some(Fingerprint::of(b"other"))),
            Err("the contract is another than the manifest's")
        );
    }
}
