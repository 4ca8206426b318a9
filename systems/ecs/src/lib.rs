//! The entity component system on tables of 64-byte blocks, all in safe code.
//!
//! An App reaches it through its generated imports; linked by hand, as in a test, it looks like this:
//!
//! ```
//! use core_ecs::{EcsError, Fetch, Key, World, each};
//! use systems_ecs::generated::LINKED as ECS;
//!
//! # fn main() -> Result<(), EcsError> {
//! let mut world = World::default();
//! let height: Key<f64> = Key::register(&ECS.component, &mut world, "height")?;
//! let speed: Key<f64> = Key::register(&ECS.component, &mut world, "speed")?;
//! let ball = ECS.entity.spawn(&mut world, &[height.value(&2.0), speed.value(&0.0)])?;
//!
//! let falling = Fetch::new(height).and(speed).prepare(&ECS.query, &mut world)?;
//! for _ in 0..10 {
//!     each!(world, falling, |height: &mut f64, speed: &mut f64| {
//!         *speed -= 0.981;
//!         *height = (*height + *speed * 0.1).max(0.0);
//!     });
//! }
//! assert_eq!(world.get(height, ball), Some(&0.0));
//! # Ok(())
//! # }
//! ```
//!
//! # Floors
//!
//! ```text
//! 5 hierarchy world
//! 4 component entity – both change what the journal and the tables hold
//! 3 event query storage system
//! 2 arena links table
//! 1 lookup mask
//! 0 ecs guide
//! ```

#![forbid(unsafe_code)]

mod arena;
mod component;
mod ecs;
mod entity;
mod event;
mod hierarchy;
mod links;
#[rustfmt::skip]
pub mod generated;
#[cfg(doctest)]
#[cfg(doctest)]
mod guide;
mod lookup;
mod mask;
mod query;
mod storage;
mod system;
mod table;
mod world;

pub use ecs::Ecs;
