//! `ContractText`, the canonical text of a contract that `const` code wrote.

/// A text of `N` bytes that `const` code wrote.
#[derive(Clone, Copy, Debug)]
pub struct ContractText<const N: usize> {
    bytes: [u8; N],
}

impl<const N: usize> ContractText<N> {
    pub(super) const fn new(bytes: [u8; N]) -> Self {
        Self { bytes }
    }

    pub(super) const fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}
