//! Handles: which entity, component, table or query is meant, and names.

mod component_id;
mod entity;
mod name;
mod query_id;
mod reader_id;
mod slot;
mod table_id;

pub use component_id::ComponentId;
pub use entity::Entity;
pub use name::Name;
pub use query_id::QueryId;
pub use reader_id::ReaderId;
pub use slot::Slot;
pub use table_id::TableId;
