//! Where values lie: tables, their columns and blocks of bytes, arenas of texts and lists, links between entities.

mod arena;
mod block;
mod column;
mod links;
mod some_disjoint_mut;
mod table;

pub use arena::Arena;
pub use block::Block;
pub use column::Column;
pub use links::Links;
pub(crate) use some_disjoint_mut::some_disjoint_mut;
pub use table::Table;
