//! A component id that knows its Rust type.

use std::marker::PhantomData;

use bytemuck::Pod;

use crate::{
    ComponentDecl, ComponentId, ComponentView, Description, EcsError, Refusal, World, WorldView,
};

/// The id of a component whose values are `T` in the world that it was made for and in clones of that world.
///
/// A type of one's own gets its key from `T::register` (see `#[model(component)]`).
#[derive(Debug, PartialEq, Eq)]
pub struct Key<T> {
    /// Id of the component in its world, without the type.
    pub id: ComponentId,
    kind: PhantomData<T>,
}

impl<T> Key<T> {
    #[inline]
    pub(crate) const fn of(id: ComponentId) -> Self {
        Self {
            id,
            kind: PhantomData,
        }
    }
}

impl<T: Pod> Key<T> {
    /// Registers a type that is no component by itself, such as a number or a type of another crate, under a name. Its
    /// fields stay unknown, so it cannot be migrated to another size.
    ///
    /// # Errors
    /// As [`ComponentView::register`].
    pub fn register(view: &ComponentView, world: &mut World, name: &str) -> Result<Self, EcsError> {
        view.register(world, &Self::describe(name)).map(Self::new)
    }

    /// The key of a type that is registered in this way; needs no View and no writing.
    ///
    /// Costs one comparison per registered component.
    pub fn find(world: &World, name: &str) -> Option<Self> {
        Self::named(world, name)
            .filter(|key| world.components[key.id.index()].description == Self::describe(name))
    }

    /// What is registered in this way.
    fn describe(name: &str) -> Description {
        Description {
            name: name.to_owned(),
            was: Vec::new(),
            size: size_of::<T>() as u32,
            alignment: align_of::<T>() as u32,
            fields: Vec::new(),
        }
    }

    /// Registers `T` as its declaration describes it.
    ///
    /// # Errors
    /// As [`ComponentView::register`].
    pub fn declare(
        view: &ComponentView,
        world: &mut World,
        component: &ComponentDecl,
    ) -> Result<Self, EcsError> {
        view.register(world, &component.description())
            .map(Self::new)
    }

    /// The key of a component that is registered with exactly this name and layout; needs no View and no writing.
    ///
    /// Costs one comparison per registered component and one per field.
    pub fn declared(world: &World, component: &ComponentDecl) -> Option<Self> {
        Self::named(world, component.name)
            .filter(|key| component.describes(&world.components[key.id.index()].description))
    }

    /// Migrates a component to its declaration (see [`WorldView::migrate`]).
    ///
    /// # Errors
    /// As [`WorldView::migrate`].
    pub fn migrate(
        view: &WorldView,
        world: &mut World,
        component: &ComponentDecl,
    ) -> Result<Self, EcsError> {
        component.migrate(view, world)?;
        Self::declared(world, component).ok_or_else(|| {
            EcsError::from(Refusal::Layout {
                name: component.name.to_owned(),
            })
        })
    }

    /// The component of a name, whatever its layout.
    fn named(world: &World, name: &str) -> Option<Self> {
        let mut components = world.components.iter();
        let position = components.position(|component| component.description.name == name)?;
        Some(Self::new(ComponentId(position as u32)))
    }

    fn new(id: ComponentId) -> Self {
        Self {
            id,
            kind: PhantomData,
        }
    }

    /// A value as the Views take it.
    #[inline]
    pub fn value(self, value: &T) -> (ComponentId, &[u8]) {
        (self.id, bytemuck::bytes_of(value))
    }
}

// Not derived: a derive would ask the same of `T`.
impl<T> Clone for Key<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Key<T> {}
