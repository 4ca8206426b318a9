//! Contracts of N-body motion: what a body is in a [`World`](core_ecs::World), and the Views that move and measure bodies.
//!
//! Lengths are in astronomical units, times in days, masses as gravitational parameters (the constant of gravity times
//! the mass) in au³/day². A View is called for many steps of all bodies, never for one body.
//!
//! A System that provides the feature `symplectic` keeps the phase space volume, so that the energy error of a long run
//! stays bounded; with `fourth-order` halving the step makes the error of one run about 16 times smaller.
//!
//! # Floors
//!
//! ```text
//! 2 view
//! 1 model
//! ```

#![forbid(unsafe_code)]

#[rustfmt::skip]
pub mod generated;
mod model;
mod view;

pub use model::{Bodies, Gm, PhysicsError, Position, Velocity};
pub use view::{IntegratorView, MeasureView};
