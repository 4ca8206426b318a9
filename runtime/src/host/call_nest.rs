//! `CallNest`, by which recorded calls of several layers find out which is inside which.
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The recorded calls of a thread that have not ended, the outermost first. Each layer is a library with thread-locals of its own;
/// so this one lies in the host.
///
/// ```text
/// recorded call of the Core ─▶ System ─▶ recorded call of an import ─▶ its System ─▶ recorded call of another import
///                                        asked by the System                         asked by somebody else
/// ```
#[derive(Debug, Default)]
pub struct CallNest {
    open: Mutex<Vec<OpenCall>>,
}

#[derive(Debug)]
struct OpenCall {
    /// Which recording it belongs to. Several may run at once, and see nothing of each other.
    recording: u64,
    is_import: bool,
    /// Calls of imports inside it that have ended, encoded.
    inside: Vec<Vec<u8>>,
}

thread_local! {
    static OWN: Arc<CallNest> = Arc::default();
}

impl CallNest {
    /// That of this thread in this program. A loaded module asks its host.
    #[must_use]
    pub fn of_thread() -> Arc<Self> {
        // In a thread that is ending, nothing is inside anything.
        OWN.try_with(Arc::clone).unwrap_or_default()
    }

    /// Begins a call of the recorded Core; what [`leave`](Self::leave) takes.
    pub(crate) fn enter(&self, recording: u64) -> usize {
        Self::push(&mut self.open(), recording, false)
    }

    /// Begins a call of an import: what [`leave`](Self::leave) takes, and whether the System asks whose calls are recorded.
    /// `None` if none of its calls is open on this thread.
    pub(crate) fn enter_import(&self, recording: u64) -> Option<(usize, bool)> {
        let mut open = self.open();
        let above = open.iter().rev().find(|own| own.recording == recording)?;
        let is_direct = !above.is_import;
        Some((Self::push(&mut open, recording, true), is_direct))
    }

    fn push(open: &mut Vec<OpenCall>, recording: u64, is_import: bool) -> usize {
        open.push(OpenCall {
            recording,
            is_import,
            inside: Vec::new(),
        });
        open.len() - 1
    }

    /// Hands an ended call of an import to the calls that it is directly inside of: two layers that take turns have each their own.
    pub(crate) fn hand_over(&self, place: usize, call: &[u8]) {
        let mut open = self.open();
        let (above, own) = open.split_at_mut(place);
        let Some(own) = own.first() else {
            return;
        };
        let above = above.iter_mut().rev();
        let above = above.filter(|call| call.recording == own.recording);
        for outer in above.take_while(|call| !call.is_import) {
            outer.inside.push(call.to_vec());
        }
    }

    /// Ends a call, and those inside that a panic has left open: the calls of imports that were inside.
    pub(crate) fn leave(&self, place: usize) -> Vec<Vec<u8>> {
        let mut open = self.open();
        let inside = open.get_mut(place).map(|own| mem::take(&mut own.inside));
        open.truncate(place);
        inside.unwrap_or_default()
    }

    fn open(&self) -> MutexGuard<'_, Vec<OpenCall>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::CallNest;

    #[test]
    fn only_what_the_system_asks_itself_is_its_own() {
        let nest = CallNest::default();
        assert_eq!(nest.enter_import(1), None, "outside of any call");
        let first = nest.enter(1);
        let second = nest.enter(1);
        let other = nest.enter(2);
        let (asked, is_direct) = nest.enter_import(1).expect("it is inside");
        assert!(is_direct);
        let (below, is_direct) = nest.enter_import(1).expect("it is inside");
        assert!(!is_direct, "somebody else asks");
        nest.leave(below);
        nest.hand_over(asked, b"answer");
        nest.leave(asked);
        assert!(nest.leave(other).is_empty());
        assert_eq!(nest.leave(second), [b"answer"]);
        assert_eq!(nest.leave(first), [b"answer"]);
    }

    #[test]
    fn a_panic_leaves_nothing_open() {
        let nest = CallNest::default();
        let outer = nest.enter(1);
        let _ = nest.enter_import(1);
        nest.leave(outer);
        assert_eq!(nest.enter_import(1), None);
    }
}
