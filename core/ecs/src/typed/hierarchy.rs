//! Walks through hierarchies, which are links between entities.

use std::iter::successors;

use crate::{Component, ComponentId, Entity, Key, Links, World};

impl World {
    /// The key of [`Links`], once `HierarchyView::attach` has registered them.
    #[inline]
    pub fn links_key(&self) -> Option<Key<Links>> {
        self.links.map(Key::of)
    }

    /// An entity's place in a hierarchy; `None` for one that is dead or was never attached nor attached to.
    #[inline]
    pub fn links_of(&self, entity: Entity) -> Option<&Links> {
        self.get(self.links_key()?, entity)
    }

    /// The parent of an entity.
    #[inline]
    pub fn parent(&self, entity: Entity) -> Option<Entity> {
        named(self.links_of(entity)?.parent)
    }

    /// The parent of an entity, that one's parent, and so on up to the root.
    #[inline]
    pub fn ancestors(&self, entity: Entity) -> impl Iterator<Item = Entity> {
        // A sound hierarchy ends by itself; the limit is for one that somebody has written into.
        successors(self.parent(entity), |entity| self.parent(*entity)).take(self.slots.len())
    }

    /// The children of an entity, first to last.
    #[inline]
    pub fn children(&self, entity: Entity) -> impl Iterator<Item = Entity> {
        let first = self.links_of(entity).and_then(|links| named(links.first));
        successors(first, |child| named(self.links_of(*child)?.next)).take(self.slots.len())
    }

    /// All below an entity: parents before their children, siblings first to last.
    #[inline]
    pub fn descendants(&self, root: Entity) -> impl Iterator<Item = Entity> {
        // Each link is followed once down or along, and once up.
        let mut steps = 2 * self.slots.len();
        let first = self.links_of(root).and_then(|links| named(links.first));
        successors(first, move |entity| {
            let mut links = *self.links_of(*entity)?;
            if let Some(first) = named(links.first) {
                steps = steps.checked_sub(1)?;
                return Some(first);
            }
            while named(links.next).is_none() {
                steps = steps.checked_sub(1)?;
                if links.parent == root {
                    return None;
                }
                links = *self.links_of(links.parent)?;
            }
            steps = steps.checked_sub(1)?;
            named(links.next)
        })
    }
}

impl Component {
    /// Whether this is [`Links`], in the layout of this build.
    pub fn is_links(&self) -> bool {
        self.description.name == Links::NAME && Links::COMPONENT.describes(&self.description)
    }

    /// The id of [`Links`] among components: what [`World::links`] is.
    pub fn links_among(components: &[Self]) -> Option<ComponentId> {
        let position = components.iter().position(Self::is_links)?;
        Some(ComponentId(position as u32))
    }
}

/// The entity, unless it is none.
#[inline]
fn named(entity: Entity) -> Option<Entity> {
    (entity != Entity::NONE).then_some(entity)
}
