//! A System of a random workspace.

/// A requirement: a Core and a set of features as bits.
pub(crate) type Need = (usize, usize);

/// A System: the features it provides as bits, and what it requires.
pub(crate) struct Candidate {
    pub(crate) features: usize,
    pub(crate) needs: Vec<Need>,
}
