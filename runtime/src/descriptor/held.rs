//! `Held`, the question whether a type is a Model.
use std::iter;
use std::marker::PhantomData;
use std::ops::Deref;

use super::{Opaque, TypeLayout};

/// A type inside a persisted field. `describe` is that of a Model where there is one; for any other type the method is not
/// there, and the compiler goes on to that of [`Opaque`].
#[derive(Debug)]
pub struct Held<T>(PhantomData<T>);

impl<T> Held<T> {
    /// The question about `T`.
    #[must_use]
    pub const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T> Default for Held<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> Held<T>
where
    TypeLayout: Extend<T>,
{
    /// Adds the Model to a layout.
    pub fn describe(&self, layout: &mut TypeLayout) {
        layout.extend(iter::empty::<T>());
    }
}

impl<T> Deref for Held<T> {
    type Target = Opaque;

    fn deref(&self) -> &Opaque {
        &Opaque
    }
}
