//! The inputs of a session: the queue of events, and the watched sources.

mod event_queue;
mod inputs;

use event_queue::EventQueue;
pub(in crate::cli::dev) use inputs::Inputs;
