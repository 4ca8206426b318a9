//! An App that a launcher has loaded: the launcher's words for it.
use std::sync::{Arc, Mutex, PoisonError};

use super::clock::now;
use super::global::registry;
use super::noted::committing;
use super::poller::Poller;
use super::registry::Registry;
use super::{ReloadEvent, ReloadStep};
use crate::app::{Books, Launch};
use crate::loader::{Image, LoadError};
use crate::store::{CurrentSet, Digest, Store};

/// What the launcher has said, until the registry begins.
static LAUNCH: Mutex<Option<Launch>> = Mutex::new(None);

/// What the launcher says before it has the App begin.
pub(crate) fn launched(launch: Launch) {
    *LAUNCH.lock().unwrap_or_else(PoisonError::into_inner) = Some(launch);
}

/// What the launcher says before it has the App map its modules, and not begin yet.
static PREPARATION: Mutex<Option<Launch>> = Mutex::new(None);

/// The next start is to map the modules only.
pub(crate) fn to_prepare(launch: Launch) {
    *PREPARATION.lock().unwrap_or_else(PoisonError::into_inner) = Some(launch);
}

/// Whether a start is to map the modules only.
pub(super) fn take_preparation() -> Option<Launch> {
    let mut preparation = PREPARATION.lock().unwrap_or_else(PoisonError::into_inner);
    preparation.take()
}

/// What it has said.
pub(super) fn take_launch() -> Option<Launch> {
    LAUNCH.lock().unwrap_or_else(PoisonError::into_inner).take()
}

/// The App answers from here on; it has taken over within `pause` microseconds unless it is the first.
pub(crate) fn live(pause: f64) {
    if let Some(registry) = registry() {
        registry.tell_of_app(ReloadStep::Live, Some(pause), None);
        registry.advise(registry.kept());
        registry.watch_at_last(&registry);
    }
}

/// Suspends App and modules and gives what they persist.
pub(crate) fn hand_over() -> Result<Vec<u8>, String> {
    let registry = registry().ok_or_else(|| "the App is not running".to_owned())?;
    committing(|| registry.suspend_all()).map(|saved| saved.to_bytes())
}

/// Takes up work after a `hand_over`, since the next App could not take over.
pub(crate) fn go_on(reason: String) {
    if let Some(registry) = registry() {
        committing(|| registry.resume_all());
        registry.tell_of_app(ReloadStep::Aborted, None, Some(reason));
    }
}

/// The next App is not fit to be loaded.
pub(crate) fn refused(reason: String) {
    if let Some(registry) = registry() {
        registry.tell_of_app(ReloadStep::Refused, None, Some(reason));
    }
}

/// What is handed on besides the state.
pub(crate) fn books() -> Books {
    registry().map_or_else(Books::default, |registry| Books {
        told: registry.ledger().told,
        kept: registry.mapped(),
    })
}

/// Does `work` as that of a safe point: calls that would wait for a suspended module give a Fault.
pub(crate) fn at_work<T>(work: impl FnOnce() -> T) -> T {
    committing(work)
}

impl Registry {
    /// Whether another App than this one is current, as far as that is the launcher's affair. A set with another App is its
    /// affair as a whole.
    pub(super) fn is_outdated_by(&self, set: &CurrentSet) -> bool {
        let Some(launch) = self.launch.get() else {
            return false;
        };
        let current = set.modules.get(self.plan().app);
        current.is_some_and(|digest| digest.as_str() != launch.digest)
    }

    /// Whether another generation of the App runs while this one starts, which goes on if this one does not start.
    pub(super) fn replaces_another(&self) -> bool {
        let launch = self.launch.get();
        launch.is_some_and(|launch| launch.generation > 1)
    }

    /// A copy of a library that no other generation of the App has loaded: nothing is ever unmapped, and a library that is
    /// loaded again is the same one, with the state and the host that it had.
    pub(super) fn own(&self, image: Image, store: &Store) -> Result<Image, LoadError> {
        match self.launch.get() {
            Some(launch) => own_copy(image, store, launch),
            None => Ok(image),
        }
    }

    /// Looks at the store from now on, unless the launcher has yet to say so.
    pub(super) fn watch_store(self: &Arc<Self>, store: Store, set: String) {
        if self.launch.get().is_some() {
            // Whatever has become current since the App was loaded differs from this.
            *self.unwatched() = Some((store, String::new()));
        } else {
            self.watch(Poller::start(self, store, set));
        }
    }

    fn watch_at_last(&self, registry: &Arc<Self>) {
        let unwatched = self.unwatched().take();
        if let Some((store, set)) = unwatched {
            self.watch(Poller::start(registry, store, set));
        }
    }

    /// Tells of a step of the App itself; nothing of its first generation's start, as of every module's.
    fn tell_of_app(&self, step: ReloadStep, pause: Option<f64>, reason: Option<String>) {
        let Some(launch) = self.launch.get() else {
            return;
        };
        let is_live = step == ReloadStep::Live;
        if is_live && launch.generation == 1 {
            return;
        }
        let digest = Digest::try_from(launch.digest.clone()).ok();
        self.tell(ReloadEvent {
            number: 0,
            at: now(),
            step,
            module: self.plan().app.to_owned(),
            generation: if is_live { launch.generation } else { 0 },
            digest: digest.filter(|_| is_live),
            pause,
            kept: self.kept(),
            reason,
        });
    }
}

/// A copy of a library for one generation of an App.
pub(super) fn own_copy(image: Image, store: &Store, launch: &Launch) -> Result<Image, LoadError> {
    let folder = store.launched_folder(std::process::id());
    image.copied_to(&folder.join(launch.generation.to_string()))
}
