//! Worlds as wholes.

mod check;
mod copy;
mod format;
mod load;
mod save;
mod statistics;
mod world_view;
