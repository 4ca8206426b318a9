//! `Claim`, a name in generated code with its owner.

use crate::ground::source::Location;

/// A name that generated code declares for a module or Core.
pub(crate) struct Claim {
    /// Identifier in generated code.
    pub(crate) name: String,
    /// Owner of the name, as shown in messages.
    pub(crate) owner: String,
    /// Place that names the owner.
    pub(crate) location: Location,
}

impl Claim {
    /// Pairs of claims with the same name: the earlier one and the later one.
    pub(crate) fn clashes(claims: &[Self]) -> impl Iterator<Item = (&Self, &Self)> {
        claims.iter().enumerate().filter_map(|(index, late)| {
            let mut earlier = claims[..index].iter();
            let first = earlier.find(|first| first.name == late.name)?;
            Some((first, late))
        })
    }
}
