//! What the macros ask the compiler about a type's name.
use std::fmt;
use std::marker::PhantomData;

/// The claim that `T` is the type that std has by this name. The macros write it for each type that they know by its name
/// alone; where an import gave the name to another type, the claim is about that one and does not fit.
pub struct OfStd<T: ?Sized>(PhantomData<T>);

impl<T: ?Sized> OfStd<T> {
    /// The claim about `T`.
    pub const NAMED: Self = Self(PhantomData);
}

impl<T: ?Sized> fmt::Debug for OfStd<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OfStd")
    }
}
