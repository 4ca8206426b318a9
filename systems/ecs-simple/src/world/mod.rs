//! Worlds as wholes.

mod check;
mod crc;
mod load;
mod load_tables;
mod merge;
mod migrate;
mod reader;
mod save;
mod world_view;
