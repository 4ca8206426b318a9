//! Worlds as wholes.

mod check;
mod world_view;
