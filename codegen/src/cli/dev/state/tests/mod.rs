//! The transitions of a session.

mod bench;
mod build;
mod exit;
mod held;
mod restart;
