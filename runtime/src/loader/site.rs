//! Where one module of a Plan lives in a host.
use std::fmt;

use crossbeam_utils::atomic::AtomicCell;

use super::map::map;
use super::{Image, LoadError};
use crate::contract::Core;
use crate::descriptor::Module;
use crate::header::ModuleHeader;
use crate::slot::Slot;

/// Where one module of a Plan lives in a host: its tables have the type `V`, its import slots the type `I`. The
/// generator writes one for each System and Plugin.
pub struct Site<V: 'static, I: 'static> {
    core: Core<V>,
    /// Loaded, and published unless it refuses to start.
    header: AtomicCell<Option<&'static ModuleHeader<V, I>>>,
}

impl<V: 'static, I: 'static> Site<V, I> {
    /// An empty site for a module that serves `core`.
    #[must_use]
    pub const fn new(core: Core<V>) -> Self {
        Self {
            core,
            header: AtomicCell::new(None),
        }
    }

    /// The Core that is served here.
    #[must_use]
    pub const fn core(&self) -> &Core<V> {
        &self.core
    }

    /// Loads a verified image and keeps its header.
    ///
    /// # Errors
    /// If the system cannot load it, or its header is not what its manifest promised.
    pub fn load(&self, image: &Image) -> Result<&'static Module, LoadError> {
        let header = map::<V, I>(&image.path, &image.symbol, Some(image.contract))?;
        check_module(header.module, image)?;
        self.header.store(Some(header));
        Ok(header.module)
    }

    /// The import slots of the loaded module.
    #[must_use]
    pub fn imports(&self) -> Option<&'static I> {
        self.header.load().map(|header| header.imports)
    }

    /// Publishes the loaded module's table into `slot`.
    pub fn publish(&self, slot: &Slot<V>) {
        if let Some(header) = self.header.load() {
            slot.bind(header.views);
        }
    }
}

/// What stands behind the prefix must be what the manifest was read as, too.
fn check_module(module: &Module, image: &Image) -> Result<(), LoadError> {
    let manifest = &image.manifest;
    let imports = module
        .requires
        .iter()
        .map(|required| required.contract.text);
    let promised = manifest
        .requires
        .iter()
        .map(|required| required.contract.text.as_str());
    let reason = if module.name != manifest.module {
        "it is another module"
    } else if !imports.eq(promised) {
        "it imports other contracts"
    } else {
        return Ok(());
    };
    Err(LoadError::Header {
        path: image.path.clone(),
        reason,
    })
}

impl<V: 'static, I: 'static> fmt::Debug for Site<V, I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = if self.header.load().is_some() {
            "loaded"
        } else {
            "empty"
        };
        write!(f, "{} ({state})", self.core.contract.core())
    }
}
