//! Tests of gravity through the Views of both Systems: against orbits that are known, against what motion must keep, and
//! against the ephemeris that the data come from.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod conservation;
mod limits;
mod order;
mod reversal;
mod sky;
mod solar_system;
mod subject;
mod two_bodies;

pub(crate) use sky::Sky;
pub(crate) use subject::{LEAPFROG, Subject, YOSHIDA4};
