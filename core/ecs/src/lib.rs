//! Contracts of an entity component system: the world as plain data, the Views on it, and typed handles over both.
//!
//! An [`Entity`] is a handle. A [`World`] keeps its components in tables, one [`Table`] per set of components and one
//! [`Column`] per component. Structure is changed through Views, which a System provides; values are read and written in
//! place, by code that compiles into the caller ([`each!`], [`each_table!`], [`World::get`]), so iteration calls nothing.
//!
//! ```
//! use core_ecs::generated::Views;
//! use core_ecs::{EcsError, Fetch, Name, World, each};
//! use keyway::model;
//!
//! #[model(component)]
//! struct Position([f64; 3]);
//!
//! #[model(component)]
//! struct Velocity([f64; 3]);
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
//!
//! # Components
//!
//! `#[model(component)]` is all that a component needs: it gives what `#[model]` gives, and `Copy`, the layout of C unless
//! the struct is `transparent`, bytemuck's `Pod` and `Zeroable`, its name `<package>::<type>`, its declaration
//! ([`ComponentDecl`]), and the functions `register` and `key`. A struct without fields is a tag. A struct that is only a
//! part of a component is declared alike.
//!
//! ```
//! use core_ecs::{Entity, Text};
//! use keyway::model;
//!
//! #[model(component)]
//! #[derive(Default)]
//! struct Orbit {
//!     /// In au.
//!     #[component(was = "size")] // so called in worlds saved last year, which are migrated
//!     radius: f64,
//!     /// In days.
//!     period: f64,
//! }
//!
//! /// Was `Moon` of another package.
//! #[model(component, was = "old-moons::Moon")]
//! struct Satellite {
//!     orbit: Orbit,
//!     around: Entity,
//!     label: Text,
//!     phase: Phase,
//!     padding: [u8; 3], // without it: an error that says so
//! }
//!
//! /// In place of an enum, of which not every byte is a value.
//! #[model(component)]
//! #[derive(PartialEq)]
//! struct Phase(u8);
//!
//! impl Phase {
//!     const NEW: Self = Self(0);
//!     const FULL: Self = Self(1);
//! }
//!
//! /// A tag.
//! #[model(component)]
//! struct Inhabited;
//!
//! let description = Satellite::COMPONENT.description();
//! let names: Vec<&str> = description.fields.iter().map(|field| field.name.as_str()).collect();
//! assert_eq!(names, ["orbit.radius", "orbit.period", "around", "label", "phase.0", "padding"]);
//! assert_eq!(description.fields[0].was, ["orbit.size"]);
//! assert_ne!(Phase::NEW, Phase::FULL);
//! # let _ = (Orbit::default(), Inhabited);
//! ```
//!
//! A component's bytes are copied, saved and read by other builds, so every pattern of them must be a value. What is refused
//! at the field, and what to use instead:
//!
//! | refused | instead |
//! |---|---|
//! | `bool`, enums | a component over `u8` with constants, or a tag |
//! | `char` | `u32` |
//! | `Option` | a value that stands for none, such as [`Entity::NONE`], or a component that is there or not |
//! | `String`, `&str` | [`Name`] for up to 31 bytes, else [`Text`] |
//! | `Vec`, slices, maps, sets | [`List`] |
//! | `Box`, `Arc`, references | the value itself, or the [`Entity`] of which it is a component |
//! | `usize`, `isize` | `u32`, `u64` |
//! | tuples | a struct |
//! | padding | another order of the fields, or a field that fills it |
//!
//! A type of another crate is listed, `#[model(component, plain(glam::Vec3))]`, and must be `Pod` itself:
//!
//! ```compile_fail,E0277
//! use keyway::model;
//!
//! #[model(component, plain(std::net::Ipv4Addr))]
//! struct Address(std::net::Ipv4Addr);
//! ```
//!
//! # Floors
//!
//! ```text
//! 4 typed
//! 3 declared
//! 2 view
//! 1 model
//! ```

#![forbid(unsafe_code)]

// The attribute `#[model(component)]` names this crate by its path.
extern crate self as core_ecs;

mod declared;
#[rustfmt::skip]
pub mod generated;
mod model;
mod typed;
mod view;

pub use bytemuck;
pub use declared::{ComponentDecl, ComponentShape, FieldDecl};
pub use model::{
    Applied, Arena, Block, Column, Commands, Component, ComponentId, Description, EcsError, Entity,
    Event, EventKind, Field, FieldRole, Journal, LanePlan, Lent, Links, List, LoadError, Name,
    Operation, OperationKind, Part, Presence, Query, QueryId, ReaderId, Refusal, Schedule, Slot,
    Span, Stage, Statistics, Table, TableId, Task, Term, Terms, Text, World,
};
#[doc(hidden)]
pub use typed::{__SHORT, __is_number};
pub use typed::{
    Budget, Fetch, Key, Lane, LaneTable, LaneTables, LentColumn, Lookup, LookupMut, QueryKey, Texts,
};
pub use view::{
    ComponentView, EntityView, EventView, HierarchyView, QueryView, StorageView, SystemView,
    WorldView,
};
