//! The contract of the entity component system.

mod component_view;
mod entity_view;
mod event_view;
mod hierarchy_view;
mod query_view;
mod storage_view;
mod system_view;
mod world_view;

pub use component_view::ComponentView;
pub use entity_view::EntityView;
pub use event_view::EventView;
pub use hierarchy_view::HierarchyView;
pub use query_view::QueryView;
pub use storage_view::StorageView;
pub use system_view::SystemView;
pub use world_view::WorldView;
