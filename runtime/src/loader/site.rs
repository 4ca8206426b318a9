//! `Site`, which holds the typed headers of one module's builds.
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crossbeam_utils::atomic::AtomicCell;

use super::map::map;
use super::{FileStamp, Image, LoadError};
use crate::contract::Core;
use crate::identity::Digest;
use crate::module::{Module, ModuleHeader, Requirement};
use crate::slot::Slot;
use crate::store_files::ManifestRequirement;

/// The builds of one module of a Plan in a host: its tables have the type `V`, its import slots the type `I`. The
/// generator writes one for each System and Plugin.
pub struct Site<V: 'static, I: 'static> {
    core: Core<V>,
    /// Header of every build that is mapped; a build that becomes current again is not mapped twice.
    known: Mutex<BTreeMap<Digest, &'static ModuleHeader<V, I>>>,
    /// Build whose table is published.
    running: AtomicCell<Option<&'static ModuleHeader<V, I>>>,
    /// Build that is staged, until it is published or discarded.
    next: AtomicCell<Option<&'static ModuleHeader<V, I>>>,
}

impl<V: 'static, I: 'static> Site<V, I> {
    /// Makes an empty site for a module that serves `core`.
    #[must_use]
    pub const fn new(core: Core<V>) -> Self {
        Self {
            core,
            known: Mutex::new(BTreeMap::new()),
            running: AtomicCell::new(None),
            next: AtomicCell::new(None),
        }
    }

    /// The Core that the module serves.
    #[must_use]
    pub const fn core(&self) -> &Core<V> {
        &self.core
    }

    /// Maps a verified image beside the running build, or finds it mapped already.
    ///
    /// # Errors
    /// If the system cannot load the library, or its header does not match the manifest.
    pub fn load(&self, image: &Image) -> Result<&'static Module, LoadError> {
        if let Some(header) = self.known().get(image.digest()) {
            return Ok(header.module);
        }
        check_file(image)?;
        let header = map::<V, I>(&image.path, &image.symbol, Some(image.contract))?;
        check_file(image)?;
        check_module(header.module, image)?;
        self.known().insert(image.digest().clone(), header);
        Ok(header.module)
    }

    /// The header of a mapped build.
    pub(super) fn header(&self, digest: &Digest) -> Option<&'static ModuleHeader<V, I>> {
        self.known().get(digest).copied()
    }

    /// Stages a mapped build: makes it the next one to be published.
    pub fn stage(&self, digest: &Digest) {
        self.next.store(self.header(digest));
    }

    /// The import slots of the staged build, or else of the running one.
    #[must_use]
    pub fn imports(&self) -> Option<&'static I> {
        let header = self.next.load().or_else(|| self.running.load());
        header.map(|header| header.imports)
    }

    /// Publishes the staged build's table into `slot`, and as the successor of the running build, for late callers of
    /// that.
    pub fn publish(&self, slot: &Slot<V>) {
        let Some(next) = self.next.take() else {
            return;
        };
        // A build that ran before still has the successor of that time; its own state is in place again, so that the
        // link must go.
        next.successor.clear();
        slot.bind(next.views);
        if let Some(old) = self.running.swap(Some(next)) {
            old.successor.bind(next.views);
        }
    }

    /// Makes what is in `slot` now, the table of another module, the successor of the running build for late callers.
    pub fn supersede(&self, slot: &Slot<V>) {
        if let Some(old) = self.running.take() {
            old.successor.follow(slot);
        }
    }

    /// Lets callers of `slot` reach what is in `behind`, and late callers of the running build as well: the layer is out.
    pub fn bypass(&self, slot: &Slot<V>, behind: &Slot<V>) {
        slot.follow(behind);
        self.supersede(slot);
    }

    /// Drops the staged build, which stays mapped.
    pub fn discard(&self) {
        self.next.store(None);
    }

    /// Publishes a table that answers with Faults in place of the running build's.
    pub fn fail(&self, slot: &Slot<V>) {
        slot.bind(self.core.faulted);
        if let Some(running) = self.running.load() {
            running.successor.bind(self.core.faulted);
        }
    }

    fn known(&self) -> MutexGuard<'_, BTreeMap<Digest, &'static ModuleHeader<V, I>>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Refuses a file that was replaced after its bytes were compared.
fn check_file(image: &Image) -> Result<(), LoadError> {
    match FileStamp::of(&image.path) {
        Ok(stamp) if stamp == image.stamp => Ok(()),
        _ => Err(LoadError::Replaced {
            path: image.path.clone(),
        }),
    }
}

/// Refuses a header whose module description differs from the manifest.
fn check_module(module: &Module, image: &Image) -> Result<(), LoadError> {
    let manifest = &image.manifest;
    let requires = &manifest.requires;
    let is_same = module.requires.len() == requires.len()
        && module.requires.iter().zip(requires).all(is_promised);
    let reason = if module.name != manifest.module {
        "it is another module"
    } else if !is_same {
        "it imports other Cores"
    } else {
        return Ok(());
    };
    Err(LoadError::Header {
        path: image.path.clone(),
        reason,
    })
}

fn is_promised((stated, promised): (&Requirement, &ManifestRequirement)) -> bool {
    stated.contract.text() == promised.contract.text
        && stated.optional == promised.optional
        && stated.features.iter().eq(&promised.features)
}

impl<V: 'static, I: 'static> fmt::Debug for Site<V, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = if self.running.load().is_some() {
            "running"
        } else {
            "empty"
        };
        write!(f, "{} ({state})", self.core.contract.core())
    }
}
