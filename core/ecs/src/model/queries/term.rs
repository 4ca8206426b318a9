//! One fetched component of a query.

use keyway::model;

use super::Presence;
use crate::model::identity::ComponentId;

/// A component whose values a query reads or writes.
#[model]
#[derive(Copy, PartialEq, Eq)]
pub struct Term {
    /// The component that is fetched, which must not be a tag.
    pub component: ComponentId,
    /// Whether it must be there.
    pub presence: Presence,
}
