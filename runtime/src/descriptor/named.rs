//! `Named`, a claim about a type's name that the compiler confirms.
use std::fmt;
use std::marker::PhantomData;

/// The claim that `T` is the type that its path is taken for. The macros write one for each type that they recognize by
/// its path alone: a type of std, or a type of another crate that is listed as plain. If an import gave that name to
/// another type, the claim does not type-check.
pub struct Named<T: ?Sized>(PhantomData<T>);

impl<T: ?Sized> Named<T> {
    /// The claim about `T`.
    pub const CLAIM: Self = Self(PhantomData);
}

impl<T: ?Sized> fmt::Debug for Named<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Named")
    }
}
