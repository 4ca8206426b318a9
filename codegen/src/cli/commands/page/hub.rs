//! `Hub`.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::refusal::Refusal;

/// Pages that may look on at once.
const MOST_LISTENERS: usize = 32;

/// What there is to see, for all pages that look on.
#[derive(Default)]
pub(super) struct Hub {
    seen: Mutex<Seen>,
    changed: Condvar,
}

#[derive(Default)]
struct Seen {
    /// Counted up with each change, from 0 for nothing.
    version: u64,
    text: Arc<str>,
    listeners: usize,
}

impl Hub {
    /// Whether anybody looks on.
    pub(super) fn has_listeners(&self) -> bool {
        self.seen().listeners > 0
    }

    /// Begins to look on.
    ///
    /// # Errors
    /// If too many do.
    pub(super) fn join(&self) -> Result<(), Refusal> {
        let mut seen = self.seen();
        if seen.listeners >= MOST_LISTENERS {
            return Err(Refusal::TooMany);
        }
        seen.listeners += 1;
        Ok(())
    }

    /// Ends looking on.
    pub(super) fn leave(&self) {
        self.seen().listeners -= 1;
    }

    /// Shows `text` to all, unless they see it already.
    pub(super) fn show(&self, text: String) {
        let mut seen = self.seen();
        if *seen.text != *text {
            seen.version += 1;
            seen.text = text.into();
            self.changed.notify_all();
        }
    }

    /// What there is to see after `version`; `None` if nothing has come for so long.
    pub(super) fn after(&self, version: u64, patience: Duration) -> Option<(u64, Arc<str>)> {
        let is_old = |seen: &mut Seen| seen.version <= version;
        let waited = self
            .changed
            .wait_timeout_while(self.seen(), patience, is_old);
        let (seen, _) = waited.unwrap_or_else(PoisonError::into_inner);
        (seen.version > version).then(|| (seen.version, Arc::clone(&seen.text)))
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Hub, MOST_LISTENERS};
    use crate::cli::commands::page::refusal::Refusal;

    #[test]
    fn each_change_is_seen_once() {
        let hub = Hub::default();
        let none = Duration::ZERO;
        assert_eq!(hub.after(0, none), None);
        hub.show("one".to_owned());
        assert_eq!(hub.after(0, none), Some((1, "one".into())));
        hub.show("one".to_owned());
        assert_eq!(hub.after(1, none), None);
        hub.show("two".to_owned());
        assert_eq!(hub.after(1, none), Some((2, "two".into())));
        assert_eq!(hub.after(0, none), Some((2, "two".into())));
    }

    #[test]
    fn not_more_than_a_limit_look_on() {
        let hub = Hub::default();
        for _ in 0..MOST_LISTENERS {
            assert_eq!(hub.join(), Ok(()));
        }
        assert_eq!(hub.join(), Err(Refusal::TooMany));
        hub.leave();
        assert_eq!(hub.join(), Ok(()));
    }
}
