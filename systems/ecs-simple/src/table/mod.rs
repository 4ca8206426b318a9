//! Tables: found, made, and rows that come and go one by one.

mod blank;
mod garbage;
mod mask;
mod meet;
mod obtain;
mod room;
mod rows;
mod value;

pub(crate) use blank::{blank, is_watched};
pub(crate) use garbage::lose;
pub(crate) use mask::mask;
pub(crate) use meet::meet;
pub(crate) use obtain::{get, obtain};
pub(crate) use room::{blocks, make_room};
pub(crate) use rows::{move_row, overwrite, put, take, write};
pub(crate) use value::Value;
