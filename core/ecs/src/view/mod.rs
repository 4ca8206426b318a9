//! The contract of the entity component system.

mod component_view;
mod entity_view;
mod query_view;
mod storage_view;

pub use component_view::ComponentView;
pub use entity_view::EntityView;
pub use query_view::QueryView;
pub use storage_view::StorageView;
