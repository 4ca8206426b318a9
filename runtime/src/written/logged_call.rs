//! `LoggedCall`.
use std::time::Instant;

use log::Level;

use crate::fault::Outcome;

/// A call that is being made, and is logged when it has ended: also by a panic that goes through the layer, as where modules are
/// linked.
#[derive(Debug)]
pub struct LoggedCall {
    pub(super) module: &'static str,
    pub(super) level: Level,
    pub(super) function: &'static str,
    /// `None` if nobody takes the record.
    pub(super) start: Option<Instant>,
}

impl LoggedCall {
    /// Logs the call, with the Fault if it has ended with one.
    #[inline]
    pub fn end<T>(mut self, outcome: &Outcome<T>) {
        let Some(start) = self.start.take() else {
            return;
        };
        let (module, function, took) = (self.module, self.function, start.elapsed());
        match outcome {
            Ok(_) => log::log!(target: module, self.level, "{function}: {took:.1?}"),
            Err(fault) => log::log!(target: module, self.level, "{function}: {took:.1?}, {fault}"),
        }
    }
}

impl Drop for LoggedCall {
    #[inline]
    fn drop(&mut self) {
        if let Some(start) = self.start.take() {
            let (function, took) = (self.function, start.elapsed());
            log::log!(target: self.module, self.level, "{function}: {took:.1?}, a panic");
        }
    }
}
