//! Leapfrog integration: of second order, symplectic and time-reversible, at the price of one force sum per step.
//!
//! Each step is half a kick, a drift and half a kick. Known as Störmer's method, and since L. Verlet, *Computer
//! "experiments" on classical fluids I*, Phys. Rev. 159 (1967) 98, as Verlet's in its velocity form; E. Hairer, C. Lubich
//! and G. Wanner, *Geometric numerical integration illustrated by the Störmer–Verlet method*, Acta Numerica 12 (2003)
//! 399, prove what it keeps.

#![forbid(unsafe_code)]

#[rustfmt::skip]
pub mod generated;
mod leapfrog;

pub use leapfrog::Leapfrog;
