//! The data of bodies.

mod bodies;
mod gm;
mod physics_error;
mod position;
mod velocity;

pub use bodies::Bodies;
pub use gm::Gm;
pub use physics_error::PhysicsError;
pub use position::Position;
pub use velocity::Velocity;
