//! Contracts of an entity component system: the world as plain data, the Views on it, and typed handles over both.
//!
//! An [`Entity`] is a handle. A [`World`] keeps its components in tables, one [`Table`] per set of components and one
//! [`Column`] per component. Structure is changed through Views, which a System provides; values are read and written in
//! place, by code that compiles into the caller ([`each!`], [`each_table!`], [`World::get`]), so iteration calls nothing.
//!
//! ```
//! use bytemuck::{Pod, Zeroable};
//! use core_ecs::generated::Views;
//! use core_ecs::{EcsError, Fetch, Name, World, component, each};
//! use keyway::model;
//!
//! #[model]
//! #[derive(Copy, Pod, Zeroable)]
//! #[repr(C)]
//! struct Position([f64; 3]);
//!
//! #[model]
//! #[derive(Copy, Pod, Zeroable)]
//! #[repr(C)]
//! struct Velocity([f64; 3]);
//!
//! component!(Position);
//! component!(Velocity);
//!
//! /// `ecs` is what `crate::generated::imports::ecs()` returns.
//! fn run(ecs: &Views) -> Result<(), EcsError> {
//!     let mut world = World::default();
//!     let position = Position::register(&ecs.component, &mut world)?;
//!     let velocity = Velocity::register(&ecs.component, &mut world)?;
//!     let name = Name::register(&ecs.component, &mut world)?;
//!
//!     let earth = ecs.entity.spawn(&mut world, &[
//!         position.value(&Position([1.0, 0.0, 0.0])),
//!         velocity.value(&Velocity([0.0, 0.0172, 0.0])),
//!     ])?;
//!     ecs.component.insert(&mut world, earth, name.value(&Name::new("Earth").unwrap_or_default()))?;
//!
//!     let moving = Fetch::new(position).and(velocity).prepare(&ecs.query, &mut world)?;
//!     each!(world, moving, |position: &mut Position, velocity: &Velocity| {
//!         for axis in 0..3 {
//!             position.0[axis] += velocity.0[axis];
//!         }
//!     });
//!
//!     let here: Option<&Position> = world.get(position, earth);
//!     assert!(here.is_some());
//!     assert!(ecs.entity.despawn(&mut world, earth));
//!     Ok(())
//! }
//! ```

#![forbid(unsafe_code)]

#[rustfmt::skip]
pub mod generated;
mod model;
mod typed;
mod view;

pub use model::{
    Applied, Arena, Block, Column, Commands, Component, ComponentId, Description, EcsError, Entity,
    Event, EventKind, Field, FieldRole, Journal, LanePlan, Lent, Links, List, LoadError, Name,
    Operation, OperationKind, Part, Presence, Query, QueryId, ReaderId, Schedule, Slot, Span,
    Stage, Statistics, Table, TableId, Task, Term, Terms, Text, World,
};
pub use typed::{Fetch, Key, QueryKey};
pub use view::{
    ComponentView, EntityView, EventView, HierarchyView, QueryView, StorageView, SystemView,
    WorldView,
};
