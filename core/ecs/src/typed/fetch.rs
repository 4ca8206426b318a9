//! The terms of a query, collected one by one.

use std::marker::PhantomData;

use crate::{EcsError, Key, Presence, QueryKey, QueryView, Term, Terms, World};

/// What a query fetches and filters by; [`Fetch::prepare`] turns it into a query.
#[derive(Clone, Debug)]
pub struct Fetch<T> {
    asked: Terms,
    terms: PhantomData<T>,
}

impl Fetch<()> {
    /// Fetches no values, only entities.
    pub fn entities() -> Self {
        Self {
            asked: Terms::default(),
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
        self.asked.fetch.push(Term {
            component: key.id,
            presence: Presence::Required,
        });
        Fetch {
            asked: self.asked,
            terms: PhantomData,
        }
    }

    /// Fetches this component as well, from entities that have it; the others match too and give `None`.
    #[must_use]
    pub fn maybe<B>(mut self, key: Key<B>) -> Fetch<(T, Option<B>)> {
        self.asked.fetch.push(Term {
            component: key.id,
            presence: Presence::Optional,
        });
        Fetch {
            asked: self.asked,
            terms: PhantomData,
        }
    }

    /// Only entities that have this component; [`each_changed!`](crate::each_changed) goes by its changes.
    #[must_use]
    pub fn changed<B>(mut self, key: Key<B>) -> Self {
        self.asked.changed.push(key.id);
        self
    }

    /// Only entities that also have this component.
    #[must_use]
    pub fn with<B>(mut self, key: Key<B>) -> Self {
        self.asked.with.push(key.id);
        self
    }

    /// Only entities that do not have this component.
    #[must_use]
    pub fn without<B>(mut self, key: Key<B>) -> Self {
        self.asked.without.push(key.id);
        self
    }

    /// The query with these terms.
    ///
    /// # Errors
    /// As [`QueryView::prepare`].
    pub fn prepare(&self, view: &QueryView, world: &mut World) -> Result<QueryKey<T>, EcsError> {
        view.prepare(world, &self.asked).map(QueryKey::new)
    }
}
