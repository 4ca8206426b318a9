//! Components are registered, added and removed.

use keyway::view;

use crate::{ComponentId, EcsError, Entity, Field, World};

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
    pub register: fn(
        world: &mut World,
        name: &str,
        size: u32,
        alignment: u32,
        fields: &[Field],
    ) -> Result<ComponentId, EcsError>,

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

    /// Takes a component from an entity and returns whether it had it.
    ///
    /// Cost: as `insert`.
    ///
    /// # Errors
    /// A dead entity, an unknown component, no room.
    pub remove:
        fn(world: &mut World, entity: Entity, component: ComponentId) -> Result<bool, EcsError>,
}
