//! What a call into a module gives.
use super::Fault;

/// What a function of a View gives: its value, or the Fault that was caught in the module.
pub type Outcome<T> = Result<T, Box<Fault>>;

/// The value, or an unwind that carries the Fault; [`attempt`](crate::attempt) ends it.
#[inline]
pub fn unwrap_or_raise<T>(outcome: Outcome<T>) -> T {
    match outcome {
        Ok(value) => value,
        Err(fault) => fault.raise(),
    }
}
