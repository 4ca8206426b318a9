//! The builds of other crates whose types cross the boundary.
//!
//! A macro runs inside the compiler that compiles its crate, whose arguments name the file of every dependency. That
//! file depends on the sources, features, options and dependencies of the crate, transitively, and on nothing else.
mod dependencies;
mod describe;

pub(crate) use describe::foreign_types;
