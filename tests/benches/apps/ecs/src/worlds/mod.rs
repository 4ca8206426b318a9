//! Worlds that several scenarios begin with, made the same in each library.

mod hecs_bytes;
pub(crate) mod many_tables;
pub(crate) mod movers;
pub(crate) mod pairs;
pub(crate) mod scattered;
mod shuffled;
mod sum;
pub(crate) mod units;

pub(crate) use hecs_bytes::{hecs_load, hecs_save};
pub(crate) use shuffled::shuffled;
pub(crate) use sum::sum;
