//! Tools of a store: what lies in it, which Apps run from it, what to ask of them, and what nobody needs any more.

pub mod control;
pub mod gc;
pub mod inspect;
pub mod live;
