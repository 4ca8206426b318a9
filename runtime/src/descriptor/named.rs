//! What the macros ask the compiler about a type's name.
use std::fmt;
use std::marker::PhantomData;

/// The claim that `T` is the type that its path is taken for. The macros write it for each type that they know by its path
/// alone: one of std, or one of another crate that is listed as plain. Where an import gave the name to another type, the
/// claim is about that one and does not fit.
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
