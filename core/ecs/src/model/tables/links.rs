//! An entity's place in a hierarchy.

use keyway::model;

use crate::model::identity::Entity;

/// Links to the relatives of an entity; a handle of zeros where there is none.
///
/// A component like any other, but only `HierarchyView` and the functions that despawn keep both ends of each link in
/// agreement: do not insert, remove or write it. (Where it was done, walks end and nothing panics, but `WorldView::check`
/// tells of it, and who is whose child is open.)
#[model(component)]
#[derive(Default, PartialEq, Eq)]
pub struct Links {
    /// The parent, or [`Entity::NONE`].
    pub parent: Entity,
    /// The first of the children, which `next` leads through.
    pub first: Entity,
    /// The last of the children.
    pub last: Entity,
    /// The next child of the same parent.
    pub next: Entity,
    /// The child of the same parent before this one.
    pub previous: Entity,
}
