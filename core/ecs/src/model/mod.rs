//! The data of a world: nothing here has logic beyond slicing.

mod block;
mod column;
mod component;
mod component_id;
mod ecs_error;
mod edge;
mod entity;
mod field;
mod name;
mod query;
mod query_id;
mod slot;
mod table;
mod table_id;
mod world;

pub use block::Block;
pub use column::Column;
pub use component::Component;
pub use component_id::ComponentId;
pub use ecs_error::EcsError;
pub use edge::Edge;
pub use entity::Entity;
pub use field::Field;
pub use name::Name;
pub use query::Query;
pub use query_id::QueryId;
pub use slot::Slot;
pub use table::Table;
pub use table_id::TableId;
pub use world::World;
