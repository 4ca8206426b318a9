//! Steps of `HierarchyView`.

use core_ecs::{EcsError, Entity};

use crate::compare::same;
use crate::{FAST, PLAIN, Pair};

impl Pair {
    pub(crate) fn attach(&mut self) {
        let (child, parent) = (self.one(), self.one());
        let fast = FAST.hierarchy.attach(&mut self.fast, child, parent);
        let plain = PLAIN.hierarchy.attach(&mut self.plain, child, parent);
        same(&fast, &plain);
        if !self.naive.lives(child) || !self.naive.lives(parent) {
            assert!(matches!(fast, Err(EcsError::NoEntity { .. })));
        } else if self.naive.is_below(parent, child) {
            assert_eq!(fast, Err(EcsError::Cycle { parent }));
        } else {
            assert_eq!(fast, Ok(()));
            self.naive.detach(child);
            self.naive.linked.extend([child, parent]);
            self.naive.children.entry(parent).or_default().push(child);
        }
    }

    pub(crate) fn detach(&mut self) {
        let child = self.one();
        let fast = FAST.hierarchy.detach(&mut self.fast, child);
        same(&fast, &PLAIN.hierarchy.detach(&mut self.plain, child));
        match self.naive.lives(child) {
            true => assert_eq!(fast, Ok(self.naive.detach(child))),
            false => assert_eq!(fast, Err(EcsError::NoEntity { entity: child })),
        }
    }

    pub(crate) fn despawn_tree(&mut self) {
        let root = self.one();
        let mut below = Vec::new();
        self.collect(root, &mut below);
        assert!(self.fast.descendants(root).eq(below.iter().copied()));
        let mut gone = usize::from(self.naive.despawn(root));
        for entity in below {
            gone += usize::from(self.naive.despawn(entity));
        }
        let fast = FAST.hierarchy.despawn_tree(&mut self.fast, root);
        let plain = PLAIN.hierarchy.despawn_tree(&mut self.plain, root);
        assert_eq!((fast, plain), (gone, gone));
    }

    /// Everybody below an entity: parents first, siblings in order.
    fn collect(&self, parent: Entity, below: &mut Vec<Entity>) {
        for child in self.naive.children(parent) {
            below.push(child);
            self.collect(child, below);
        }
    }
}
