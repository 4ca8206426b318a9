//! The data of a world: nothing here has logic beyond slicing.
//!
//! # Floors
//!
//! ```text
//! 4 world
//! 3 ecs_error
//! 2 refusal schedules
//! 1 changes described load_error queries statistics tables
//! 0 identity
//! ```

mod changes;
mod described;
mod ecs_error;
mod identity;
mod load_error;
mod queries;
mod refusal;
mod schedules;
mod statistics;
mod tables;
mod world;

pub use changes::{Applied, Commands, Event, EventKind, Journal, Operation, OperationKind};
pub use described::{Component, Description, Field, FieldRole, List, Span, Text};
pub use ecs_error::EcsError;
pub use identity::{ComponentId, Entity, Name, QueryId, ReaderId, Slot, TableId};
pub use load_error::LoadError;
pub use queries::{Presence, Query, Term, Terms};
pub use refusal::Refusal;
pub use schedules::{LanePlan, Lent, Part, Schedule, Stage, Task};
pub use statistics::Statistics;
pub(crate) use tables::some_disjoint_mut;
pub use tables::{Arena, Block, Column, Links, Table};
pub use world::World;
