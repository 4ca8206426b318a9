//! Bytes become worlds, if they are one: everything is checked before anything is believed.

mod arenas;
mod components;
mod entities;
mod header;
mod journal;
mod load;
mod queries;
mod reader;
mod tables;

use header::Header;
pub(super) use load::load;
use reader::{Reader, invalid};
