//! A world that is obviously right: maps of maps.

use std::collections::{BTreeMap, BTreeSet};

use core_ecs::Entity;

/// Each entity's components by number, each value as bytes, and each family.
#[derive(Clone, Debug, Default)]
pub(crate) struct Naive {
    pub(crate) entities: BTreeMap<Entity, BTreeMap<usize, Vec<u8>>>,
    /// The texts of an entity's label.
    pub(crate) texts: BTreeMap<Entity, [String; 2]>,
    /// Who has links, with relatives or without.
    pub(crate) linked: BTreeSet<Entity>,
    /// The children of each parent, in order.
    pub(crate) children: BTreeMap<Entity, Vec<Entity>>,
}

impl Naive {
    pub(crate) fn lives(&self, entity: Entity) -> bool {
        self.entities.contains_key(&entity)
    }

    pub(crate) fn parent(&self, child: Entity) -> Option<Entity> {
        let mut families = self.children.iter();
        let family = families.find(|(_, children)| children.contains(&child))?;
        Some(*family.0)
    }

    pub(crate) fn children(&self, parent: Entity) -> Vec<Entity> {
        self.children.get(&parent).cloned().unwrap_or_default()
    }

    pub(crate) fn detach(&mut self, child: Entity) -> bool {
        let parent = self.parent(child);
        if let Some(children) = parent.and_then(|parent| self.children.get_mut(&parent)) {
            children.retain(|kept| *kept != child);
        }
        parent.is_some()
    }

    /// Whether an entity is another one or below it.
    pub(crate) fn is_below(&self, mut entity: Entity, root: Entity) -> bool {
        while entity != root {
            let Some(parent) = self.parent(entity) else {
                return false;
            };
            entity = parent;
        }
        true
    }

    pub(crate) fn despawn(&mut self, entity: Entity) -> bool {
        self.detach(entity);
        self.children.remove(&entity);
        self.texts.remove(&entity);
        self.linked.remove(&entity);
        self.entities.remove(&entity).is_some()
    }

    /// The entities that have one component and nothing else.
    pub(crate) fn alone(&self, with: usize) -> Vec<Entity> {
        let entities = self
            .entities
            .iter()
            .filter(|(_, values)| values.keys().eq([&with]));
        entities
            .map(|(entity, _)| *entity)
            .filter(|entity| !self.linked.contains(entity))
            .collect()
    }
}
