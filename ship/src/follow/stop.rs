//! `Stop`.

use std::time::Duration;

use futures_util::future::{Either, select};
use tokio::time::timeout;

use crate::ship_error::ShipError;

/// The wish of the user or the system that this program ends.
pub(super) struct Stop {
    #[cfg(unix)]
    signals: [tokio::signal::unix::Signal; 2],
}

impl Stop {
    /// From now on SIGTERM and Ctrl-C do not end the program at once.
    ///
    /// # Errors
    /// If the system does not allow that.
    #[cfg(unix)]
    pub(super) fn begin() -> Result<Self, ShipError> {
        use tokio::signal::unix::{SignalKind, signal};
        let begin = |kind| signal(kind).map_err(|source| ShipError::Start { source });
        Ok(Self {
            signals: [
                begin(SignalKind::terminate())?,
                begin(SignalKind::interrupt())?,
            ],
        })
    }

    /// Ctrl-C is waited for between two steps.
    #[cfg(not(unix))]
    pub(super) fn begin() -> Result<Self, ShipError> {
        Ok(Self {})
    }

    /// Waits for `time`, and returns whether the program is to end.
    pub(super) async fn within(&mut self, time: Duration) -> bool {
        timeout(time, self.wished()).await.is_ok()
    }

    #[cfg(unix)]
    async fn wished(&mut self) {
        let [terminate, interrupt] = &mut self.signals;
        let both = select(Box::pin(terminate.recv()), Box::pin(interrupt.recv()));
        match both.await {
            Either::Left(_) | Either::Right(_) => {}
        }
    }

    #[cfg(not(unix))]
    async fn wished(&mut self) {
        // Where it cannot be waited for, it ends the program by itself.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
