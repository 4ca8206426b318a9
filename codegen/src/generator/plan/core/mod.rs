//! What is generated for a Core.

mod core_tables;
mod item_row;
mod plan_core;
mod view_row;

pub use core_tables::CoreTables;
pub use item_row::ItemRow;
pub(super) use plan_core::plan_core;
pub use view_row::ViewRow;
