//! Worlds that several scenarios begin with, made the same in each library.

pub(crate) mod movers;
pub(crate) mod pairs;
pub(crate) mod scattered;
mod shuffled;
mod sum;
pub(crate) mod units;

pub(crate) use shuffled::shuffled;
pub(crate) use sum::sum;
