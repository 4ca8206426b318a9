//! Components are registered, added and removed.

use keyway::view;

use crate::{ComponentId, Description, EcsError, Entity, World};

/// Registers components and changes which of them an entity has.
#[view]
pub struct ComponentView {
    /// Makes a component known by name and returns its id, which is the same each time it is registered alike.
    /// Components are compared by name and layout, never by a compiler's type id, so this survives a reload.
    ///
    /// Cost: one comparison per registered component.
    ///
    /// # Errors
    /// The name is taken by another layout; the alignment is no power of two up to 64, the size no multiple of it, or a
    /// field lies outside of the size or is named twice.
    pub register: fn(world: &mut World, description: &Description) -> Result<ComponentId, EcsError>,

    /// Finds a component by name.
    ///
    /// Cost: one comparison per registered component.
    pub find: fn(world: &World, name: &str) -> Option<ComponentId>,

    /// Gives an entity a component, or a new value to one it has (see [`Key::value`](crate::Key::value)).
    ///
    /// Cost: one copy if the entity has it; else the row moves to another table: one copy per column, and the first time
    /// on this way a search for that table.
    ///
    /// # Errors
    /// A dead entity, an unknown component, a value of the wrong size, no room.
    pub insert:
        fn(world: &mut World, entity: Entity, value: (ComponentId, &[u8])) -> Result<(), EcsError>,

    /// Gives entities a component or new values of it: the value of each, one behind the other, in the order of the
    /// entities; or a single one for all. Dead ones are passed over; one that is named twice has the last of its values.
    /// Returns how many lived.
    ///
    /// Cost: one copy per column and entity, column by column, plus growth of the tables they move to.
    ///
    /// # Errors
    /// An unknown component, values that are not as many as the entities nor one, no room.
    #[feature("bulk")]
    pub insert_batch: fn(
        world: &mut World,
        entities: &[Entity],
        values: (ComponentId, &[u8]),
    ) -> Result<usize, EcsError>,

    /// Takes a component from an entity and returns whether it had it.
    ///
    /// Cost: as `insert`.
    ///
    /// # Errors
    /// A dead entity, an unknown component, no room.
    pub remove:
        fn(world: &mut World, entity: Entity, component: ComponentId) -> Result<bool, EcsError>,

    /// Takes a component from entities and returns how many had it. Dead and repeated ones are passed over.
    ///
    /// Cost: as `insert_batch`.
    ///
    /// # Errors
    /// An unknown component, no room.
    #[feature("bulk")]
    pub remove_batch: fn(
        world: &mut World,
        entities: &[Entity],
        component: ComponentId,
    ) -> Result<usize, EcsError>,

    /// Gives the world its only value of a type, or a new one: the component of an entity that has nothing else, in a table
    /// of one row (see [`World::resource`](crate::World::resource)). Returns that entity. When it is despawned, another that
    /// later has this component alone may become the resource.
    ///
    /// Cost: one copy; the first time that of `spawn`.
    ///
    /// # Errors
    /// An unknown component, a value of the wrong size, no room, or entities that have this component alone already.
    pub set_resource:
        fn(world: &mut World, value: (ComponentId, &[u8])) -> Result<Entity, EcsError>,
}
