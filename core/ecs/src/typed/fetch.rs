//! The terms of a query, collected one by one.

use std::marker::PhantomData;

use crate::{ComponentId, EcsError, Key, QueryKey, QueryView, World};

/// What a query fetches and filters by; [`Fetch::prepare`] turns it into a query.
#[derive(Clone, Debug)]
pub struct Fetch<T> {
    fetch: Vec<ComponentId>,
    with: Vec<ComponentId>,
    without: Vec<ComponentId>,
    terms: PhantomData<T>,
}

impl Fetch<()> {
    /// Fetches no values, only entities.
    pub const fn entities() -> Self {
        Self {
            fetch: Vec::new(),
            with: Vec::new(),
            without: Vec::new(),
            terms: PhantomData,
        }
    }
}

impl<A> Fetch<((), A)> {
    /// Fetches this component first.
    pub fn new(key: Key<A>) -> Self {
        Fetch::entities().and(key)
    }
}

impl<T> Fetch<T> {
    /// Fetches this component as well.
    #[must_use]
    pub fn and<B>(mut self, key: Key<B>) -> Fetch<(T, B)> {
        self.fetch.push(key.id);
        Fetch {
            fetch: self.fetch,
            with: self.with,
            without: self.without,
            terms: PhantomData,
        }
    }

    /// Only entities that also have this component.
    #[must_use]
    pub fn with<B>(mut self, key: Key<B>) -> Self {
        self.with.push(key.id);
        self
    }

    /// Only entities that do not have this component.
    #[must_use]
    pub fn without<B>(mut self, key: Key<B>) -> Self {
        self.without.push(key.id);
        self
    }

    /// The query with these terms.
    ///
    /// # Errors
    /// As [`QueryView::prepare`].
    pub fn prepare(&self, view: &QueryView, world: &mut World) -> Result<QueryKey<T>, EcsError> {
        view.prepare(world, &self.fetch, &self.with, &self.without)
            .map(QueryKey::new)
    }
}
