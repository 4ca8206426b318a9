//! The entity component system as its contract words it: no way between tables is remembered, nothing is moved in batches,
//! everything is searched for. It is what `systems-ecs` is tested against, and it may take over a live world at any time.
//!
//! ```
//! use core_ecs::{EcsError, Key, World};
//!
//! # fn main() -> Result<(), EcsError> {
//! let plain = systems_ecs_simple::generated::LINKED;
//! let mut world = World::default();
//! let height: Key<f64> = Key::register(&plain.component, &mut world, "height")?;
//! let ball = plain.entity.spawn(&mut world, &[height.value(&2.0)])?;
//!
//! // Another System goes on with the same world.
//! let fast = systems_ecs::generated::LINKED;
//! fast.component.insert(&mut world, ball, height.value(&1.0))?;
//! assert_eq!(world.get(height, ball), Some(&1.0));
//! assert_eq!(plain.world.save(&world), fast.world.save(&world));
//! # Ok(())
//! # }
//! ```
//!
//! # Floors
//!
//! ```text
//! 5 hierarchy world
//! 4 component entity
//! 3 event query storage system
//! 2 links table
//! 1 lookup
//! 0 simple
//! ```

#![forbid(unsafe_code)]

mod component;
mod entity;
mod event;
#[rustfmt::skip]
pub mod generated;
mod hierarchy;
mod links;
mod lookup;
mod query;
mod simple;
mod storage;
mod system;
mod table;
mod world;

pub use simple::Simple;
