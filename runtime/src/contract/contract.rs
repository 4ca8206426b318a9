//! `Contract`.
use super::{ContractMismatch, ContractText, DeclaredContract, rows};
use crate::identity::Fingerprint;

/// A Core's contract as one build was compiled with it: the declaration, its canonical text and the text's fingerprint.
#[derive(Clone, Copy, Debug)]
pub struct Contract {
    /// Package, Models and Views as the Core declares them.
    pub declared: &'static DeclaredContract,
    text: &'static [u8],
    /// Fingerprint of the text.
    pub fingerprint: Fingerprint,
}

impl Contract {
    /// Makes the contract of a Core from its declaration and its canonical text.
    ///
    /// # Panics
    /// If the declaration refers to a Model that it does not list, or holds a type of another crate whose build is
    /// unknown; inside a `const` that is a compile error whose message is the type's path.
    #[must_use]
    pub const fn new<const LENGTH: usize>(
        declared: &'static DeclaredContract,
        text: &'static ContractText<LENGTH>,
    ) -> Self {
        if let Some(unlisted) = declared.first_unlisted() {
            panic!("{}", unlisted);
        }
        if let Some(foreign) = declared.first_of_unknown_build() {
            panic!("{}", foreign);
        }
        Self {
            declared,
            text: text.bytes(),
            fingerprint: Fingerprint::of(text.bytes()),
        }
    }

    /// The canonical text, one row a line; see [`DeclaredContract`].
    #[must_use]
    pub fn text(&self) -> &'static str {
        // Written out of names, which are UTF-8. Asked when it is read: in `const` code it would cost a second for each
        // hundred Models.
        str::from_utf8(self.text).unwrap_or_default()
    }

    /// Package name of the Core.
    #[must_use]
    pub const fn core(&self) -> &'static str {
        self.declared.core
    }

    /// The builds that a contract's text states for the crates of foreign types, one for each type.
    pub fn foreign_builds(text: &str) -> impl Iterator<Item = &str> {
        text.lines()
            .map(rows::split)
            .filter_map(|(item, rest)| rows::foreign_build(item, rest))
    }

    /// Decides whether a caller compiled against `wanted` may call a module compiled with `offered`: every row of
    /// `wanted` must stand in `offered`, and no Model may have more rows there. Functions appended behind the last one
    /// do no harm.
    ///
    /// # Errors
    /// The first row that differs.
    pub fn check(wanted: &str, offered: &str) -> Result<(), ContractMismatch> {
        if wanted == offered {
            return Ok(());
        }
        ContractMismatch::first(wanted, offered).map_or(Ok(()), Err)
    }
}
