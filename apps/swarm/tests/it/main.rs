//! Tests of the program as a user runs it, with its modules linked in.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod command_line;
mod outcome;
mod run;

pub(crate) use run::swarm;
