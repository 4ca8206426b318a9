//! Worlds as wholes.

mod check;
mod crc;
mod load;
mod merge;
mod migrate;
mod places;
mod reader;
mod save;
mod world_view;
