//! Worlds as wholes.

mod check;
mod copy;
mod format;
mod load;
mod merge;
mod migrate;
mod save;
mod statistics;
mod world_view;
