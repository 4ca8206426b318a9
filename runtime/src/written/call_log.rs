//! `CallLog`.
use std::time::Instant;

use log::Level;

use super::LoggedCall;

/// Logs the calls of a Core's functions, one record for each.
#[derive(Clone, Copy, Debug)]
pub struct CallLog {
    module: &'static str,
    level: Level,
}

impl CallLog {
    /// A log with records of this level, as `log` numbers them from 1 for errors to 5 for traces, and the target `module`.
    #[must_use]
    pub const fn new(module: &'static str, level: usize) -> Self {
        let level = match level {
            1 => Level::Error,
            2 => Level::Warn,
            3 => Level::Info,
            4 => Level::Debug,
            _ => Level::Trace,
        };
        Self { module, level }
    }

    /// Begins a call of this function. Where the logger does not take the record, no clock is read.
    #[must_use]
    #[inline]
    pub fn begin(&self, function: &'static str) -> LoggedCall {
        let is_wanted = log::log_enabled!(target: self.module, self.level);
        LoggedCall {
            module: self.module,
            level: self.level,
            function,
            start: is_wanted.then(Instant::now),
        }
    }
}
