//! Plans of the generated files of a Core, and the paths by which others name it.

mod core_ref;
mod core_tables;
mod item_row;
mod view_row;

pub use core_ref::CoreRef;
pub use core_tables::CoreTables;
pub use item_row::ItemRow;
pub use view_row::ViewRow;
