//! A part of a world for each lane of a parallel run.

mod lane;
mod lane_table;
mod lane_tables;
mod lent_column;

pub use lane::Lane;
pub use lane_table::LaneTable;
pub use lane_tables::LaneTables;
pub use lent_column::LentColumn;
