//! Bytes become worlds, if they are one: everything is checked before anything is believed.

mod arenas;
mod components;
mod entities;
mod journal;
mod load;
mod queries;
mod reader;
mod tables;

pub(super) use load::load;
use reader::{Reader, invalid};
