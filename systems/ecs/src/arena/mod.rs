//! Arenas: where texts and lists lie, and what becomes garbage there.

mod forget;
mod spans;

pub(crate) use forget::{forget, forget_all, forget_but, forget_replaced};
pub(crate) use spans::{adopt, holds};
