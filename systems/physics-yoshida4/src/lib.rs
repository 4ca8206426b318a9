//! Yoshida's integration of fourth order: symplectic and time-reversible, three force sums per step.
//!
//! H. Yoshida, *Construction of higher order symplectic integrators*, Phys. Lett. A 150 (1990) 262: three steps of a
//! symmetric method of second order, the middle one backwards, whose lengths are chosen so that the errors of third order
//! cancel.

#![forbid(unsafe_code)]

#[rustfmt::skip]
pub mod generated;
mod yoshida4;

pub use yoshida4::Yoshida4;
