//! A name in generated code.

use crate::ground::source::Location;

/// A name that generated code declares on somebody's behalf.
pub(crate) struct Claim {
    /// The name.
    pub(crate) name: String,
    /// For whom, as messages say it.
    pub(crate) owner: String,
    /// Where the owner is named.
    pub(crate) location: Location,
}

impl Claim {
    /// Each claim that finds its name taken, behind the one that has it.
    pub(crate) fn clashes(claims: &[Self]) -> impl Iterator<Item = (&Self, &Self)> {
        claims.iter().enumerate().filter_map(|(index, late)| {
            let mut earlier = claims[..index].iter();
            let first = earlier.find(|first| first.name == late.name)?;
            Some((first, late))
        })
    }
}
