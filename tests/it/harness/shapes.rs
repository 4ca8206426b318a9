//! The fixture `shapes`, built.
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX, EXE_SUFFIX};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use keyway::store::Store;
use keyway_codegen::workshop::Progress;
use keyway_codegen::workshop::publish::{BuiltLibrary, PublishRequest, publish};

use super::folders::{scratch, target};
use super::{Edit, Program, Ran, StoreCopy, Workspace};

/// The package name of its System.
const SYSTEM: &str = "systems-shape";

/// An App with one Core and one System. Tests break the published System, or build it against a changed Core; the App
/// stays the one that was built first.
#[derive(Debug)]
pub(crate) struct Shapes {
    /// Changed by one test at a time.
    workspace: Mutex<Workspace>,
    viewer: PathBuf,
    store: PathBuf,
}

impl Shapes {
    /// Generates, builds and publishes it at the first call.
    pub(crate) fn built() -> &'static Self {
        static BUILT: OnceLock<Shapes> = OnceLock::new();
        BUILT.get_or_init(|| {
            let workspace = Workspace::shared("shapes");
            forget_builds();
            workspace.keyway(&["gen"]).succeeded();
            let built = workspace.publish("viewer");
            let viewer = scratch().join(format!("viewer-as-built{EXE_SUFFIX}"));
            fs::copy(built, &viewer).unwrap();
            let store = scratch().join("shapes-as-published");
            StoreCopy::of_one(&target().join("keyway/debug"), SYSTEM).keep(&store);
            Self {
                workspace: Mutex::new(workspace),
                viewer,
                store,
            }
        })
    }

    /// A copy of the store as it was published.
    pub(crate) fn store(&self) -> StoreCopy {
        StoreCopy::of_one(&self.store, SYSTEM)
    }

    /// Runs the App on a store.
    pub(crate) fn view(&self, store: &Path, witness: &Path) -> Ran {
        self.viewer(store).with("SHAPE_WITNESS", witness).run(&[])
    }

    /// The App with a store, to be run.
    pub(crate) fn viewer(&self, store: &Path) -> Program {
        Program::new(&self.viewer).with("KEYWAY_STORE", store)
    }

    /// Does `work` in the workspace with `edits` in it.
    pub(crate) fn edited<T>(&self, edits: &[Edit], work: impl FnOnce(&Workspace) -> T) -> T {
        let workspace = self
            .workspace
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        workspace.edited(edits, || work(&workspace))
    }

    /// Builds the System alone with `edits` in the workspace and publishes it in a store of its own.
    pub(crate) fn changed(&self, edits: &[Edit]) -> StoreCopy {
        let store = StoreCopy::empty(SYSTEM);
        self.edited(edits, |workspace| {
            workspace
                .cargo(&["build", "--quiet", "--package", SYSTEM])
                .succeeded();
            let library = format!("debug/{DLL_PREFIX}systems_shape{DLL_SUFFIX}");
            let request = PublishRequest {
                workspace: "/w".into(),
                store: Store::new(store.root()),
                crates: std::collections::BTreeMap::new(),
                libraries: vec![BuiltLibrary {
                    package: SYSTEM.to_owned(),
                    path: target().join(library),
                }],
                signing: None,
                program: env!("CARGO_BIN_EXE_keyway-under-test").into(),
                limit: std::time::Duration::from_secs(60),
            };
            publish(&request, &Progress::hidden()).unwrap();
        });
        store
    }
}

/// Removes what earlier runs have published: a build that is known is not probed again.
fn forget_builds() {
    let builds = target().join("keyway/debug").join(SYSTEM);
    if builds.is_dir() {
        fs::remove_dir_all(builds).unwrap();
    }
}
