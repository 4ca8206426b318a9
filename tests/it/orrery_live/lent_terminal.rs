//! `LentTerminal`.
use std::process::Child;

/// A process that lends a terminal to another; both end with this value, however the test ends.
#[derive(Debug)]
pub(super) struct LentTerminal(pub(super) Child);

impl Drop for LentTerminal {
    fn drop(&mut self) {
        // Whoever runs in the terminal ends when it is gone.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
