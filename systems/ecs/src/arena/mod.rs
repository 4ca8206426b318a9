//! Arenas: where texts and lists lie, what becomes garbage there, and how it is gathered.

mod compact;
mod forget;
mod spans;

pub(crate) use compact::compact;
pub(crate) use forget::{forget, forget_all, forget_but, forget_replaced};
pub(crate) use spans::{adopt, holds};
