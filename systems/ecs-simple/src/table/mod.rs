//! Tables: found, made, and rows that come and go one by one.

mod blank;
mod garbage;
mod meet;
mod obtain;
mod room;
mod rows;

pub(crate) use blank::{blank, is_watched, mask};
pub(crate) use garbage::lose;
pub(crate) use meet::meet;
pub(crate) use obtain::{get, obtain};
pub(crate) use room::{blocks, make_room};
pub(crate) use rows::{Value, move_row, overwrite, put, take, write};
