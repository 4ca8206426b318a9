//! A query id that knows the types it fetches.

use std::marker::PhantomData;

use crate::QueryId;

/// The id of a query that fetches `T`: nested pairs such as `(((), Position), Velocity)`, in the order of the terms.
///
/// [`Fetch`](crate::Fetch) makes it, [`each!`](crate::each) checks it against its arguments.
#[derive(Debug, PartialEq, Eq)]
pub struct QueryKey<T> {
    /// Id of the query in its world, without the types.
    pub id: QueryId,
    terms: PhantomData<T>,
}

impl<T> QueryKey<T> {
    #[inline]
    pub(crate) const fn new(id: QueryId) -> Self {
        Self {
            id,
            terms: PhantomData,
        }
    }
}

// Not derived: a derive would ask the same of `T`.
impl<T> Clone for QueryKey<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for QueryKey<T> {}
