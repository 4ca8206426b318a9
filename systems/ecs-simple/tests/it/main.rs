//! Two Systems, one contract: the same calls give the same worlds.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod bond;
mod compare;
mod differential;
mod handles;
mod label;
mod limits;
mod links;
mod loading;
mod migrations;
mod naive;
mod pair;
mod random;
mod steps;

pub(crate) use bond::Bond;
pub(crate) use compare::{FAST, PLAIN};
pub(crate) use label::Label;
pub(crate) use naive::Naive;
pub(crate) use pair::Pair;
pub(crate) use random::Random;
