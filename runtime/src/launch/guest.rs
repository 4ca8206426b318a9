//! `Guest`: verifying, copying and mapping a build of an App for a launcher.
use super::launch_error::LaunchError;
use crate::app::{CONTRACT, CORE, HostView, Launch, Totals, Views};
use crate::identity::{Digest, RunId};
use crate::loader::{Expected, Site, verify_but_imports};
use crate::slot::Slot;
use crate::store_files::{Store, StoreError};
use crate::trust::Gate;

/// One generation of an App that is loaded.
#[derive(Clone, Debug)]
pub(super) struct Guest {
    /// Table of the View through which the launcher drives the App.
    pub(super) host: &'static HostView,
    /// Generation of the App, counted from 1.
    pub(super) generation: u32,
    /// Digest of the App's library.
    pub(super) digest: Digest,
    /// Size of the library in bytes.
    pub(super) size: u64,
    /// Name of the launcher's run.
    run: String,
}

impl Guest {
    /// Verifies and maps a copy of the App's current build in `store`. Of its code only the constructors have run
    /// afterwards.
    ///
    /// # Errors
    /// Why the build is refused.
    pub(super) fn load(
        store: &Store,
        gate: &Gate,
        run: &RunId,
        app: &str,
        generation: u32,
    ) -> Result<Self, LaunchError> {
        let run = run.to_string();
        let set = gate.admit_with(store, store.current()?, app)?;
        let unpublished = || StoreError::NotPublished {
            module: app.to_owned(),
            store: store.root().to_owned(),
        };
        let digest = set.set.modules.get(app).ok_or_else(unpublished)?.clone();
        let expected = Expected {
            module: app,
            contract: &CONTRACT,
            features: &[],
            requires: &[],
            manifest: set.manifest(app),
        };
        let image = verify_but_imports(store, &digest, &expected)?;
        let folder = store.launched_folder(std::process::id(), &run);
        let image = image.copied_to(&folder.join(generation.to_string()))?;
        // A site for each generation: a shared one would take an older build for loaded already when it becomes current
        // again.
        let site: &'static Site<Views, ()> = Box::leak(Box::new(Site::new(CORE)));
        site.load(&image)?;
        let slot = Slot::pending();
        site.stage(&digest);
        site.publish(&slot);
        Ok(Self {
            host: &slot.expect("the App").host,
            generation,
            digest,
            size: image.manifest().size,
            run,
        })
    }

    /// The arguments of this generation.
    pub(super) fn launch(
        &self,
        totals: Totals,
        folder: Option<String>,
        state: Option<Vec<u8>>,
    ) -> Launch {
        Launch {
            generation: self.generation,
            run: self.run.clone(),
            digest: self.digest.as_str().to_owned(),
            size: self.size,
            totals,
            folder,
            state,
        }
    }
}
