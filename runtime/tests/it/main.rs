//! The runtime as its users and generated code see it.
#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod app;
mod contract;
mod contract_mismatch;
mod corpus;
mod deep_values;
mod faults;
mod identity;
mod late_calls;
mod lifecycle;
mod moved;
mod recordings;
mod round_trip;
mod running;
mod saved_state;
mod slots;
mod states;
mod store;
mod verify;
mod written_files;
