//! Worlds as wholes.

use keyway::view;

use crate::{Description, EcsError, Entity, LoadError, Statistics, World};

/// Copies, saves, loads, migrates, joins and checks worlds.
#[view]
pub struct WorldView {
    /// Makes `into` equal to `from`, in the memory that `into` has as far as it suffices: a snapshot to go back to.
    /// For a new world `from.clone()` does the same.
    ///
    /// Cost: one copy of the memory.
    pub copy: fn(from: &World, into: &mut World),

    /// The world as bytes in the documented format, the same from every System and on every machine. A world of which
    /// `check` finds something may be refused when it is loaded.
    ///
    /// Cost: one copy of the memory that is in use, and its checksum.
    pub save: fn(world: &World) -> Vec<u8>,

    /// The world that was saved, with the same entities, components and queries under the same ids.
    ///
    /// Cost: as `save`, and a check of every entity's place.
    ///
    /// # Errors
    /// Bytes that are no saved world, cut off, damaged, of a newer format, or that contradict themselves.
    pub load: fn(bytes: &[u8]) -> Result<World, LoadError>,

    /// Brings components to the layouts that are given, all or none. A component is found by its name or an earlier one
    /// (`was`), a field likewise. New fields are zero, dropped ones are gone. Numbers become others where no value is lost:
    /// wider ones of their kind, signed ones of more bits, floating-point ones that hold every value exactly. Arrays keep
    /// the elements that both have, also the structs in them, and are zero behind. Texts, lists and entities stay what they
    /// are. A component may become a tag, then queries that fetched it go on filtering by it, and a tag a component.
    ///
    /// Values that get other bytes are stamped with the present tick, their whole tables; spans that are dropped become
    /// garbage. All ids stay.
    ///
    /// Cost: one pass over the rows of each component whose bytes change; none for names.
    ///
    /// # Errors
    /// An unknown component, one that is named twice, a description that cannot be stored, a field whose old values do not
    /// fit the new type, two fields that come from one, no room.
    pub migrate: fn(world: &mut World, components: &[Description]) -> Result<(), EcsError>,

    /// Adds all entities of another world and returns the new handle for each: by the old index, [`Entity::NONE`] where
    /// nobody lived. They enter by tables and rows, as if they were spawned one by one. All components of the other world
    /// are registered, in their order, and found by name. Fields of type `Entity` are translated, to [`Entity::NONE`] where
    /// they name nobody who comes; texts and lists are copied to the end of their arenas, without spare room, by tables,
    /// components, rows and fields. Resources, queries and the journal of the other world stay behind.
    ///
    /// Cost: one copy of the other world.
    ///
    /// # Errors
    /// A component of the same name with another layout, no room. The world is as it was before.
    pub merge: fn(world: &mut World, other: &World) -> Result<Vec<Entity>, EcsError>,

    /// The world in numbers.
    ///
    /// Cost: a few additions per table.
    pub statistics: fn(world: &World) -> Statistics,

    /// Checks that everything in the world agrees and returns a sentence for each thing that does not; none if it is sound.
    ///
    /// Cost: a few steps per entity, table and query.
    pub check: fn(world: &World) -> Vec<String>,
}
