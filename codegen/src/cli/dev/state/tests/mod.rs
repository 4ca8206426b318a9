//! The transitions of a session.

mod bench;
mod build;
mod exit;
mod restart;
