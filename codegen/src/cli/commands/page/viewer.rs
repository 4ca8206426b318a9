//! `Viewer`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use keyway::store::{CurrentSet, Digest, LiveReport, Manifest, Quarantine, Store, TraceReport};
use serde::Serialize;
use serde_json::Value;

use super::histogram::Histogram;
use super::work::Work;
use super::works::Works;
use crate::cli::commands::layers::as_json;
use crate::cli::work::read_quietly;
use crate::generator::graph::{Drawing, Picture};
use crate::workshop::store::{BuildFiles, ModuleBuild, builds, live_picture, running_apps};

/// Whoever looks at the store for the pages.
pub(super) struct Viewer {
    store: Store,
    works: Arc<Works>,
    /// What the sources say of each App, by its name, once they were read.
    sources: Arc<OnceLock<BTreeMap<String, Picture>>>,
    /// Manifests that were read: those of a build never change.
    manifests: BTreeMap<(String, Digest), Manifest>,
    /// The builds of each module, looked at again only when the folder of the module has changed.
    files: BTreeMap<String, BuildFiles>,
}

/// All that a page shows.
#[derive(Serialize)]
struct View {
    store: PathBuf,
    apps: Vec<AppView>,
    works: Vec<Work>,
    /// Why something is not shown.
    problems: Vec<String>,
}

/// An App that runs.
#[derive(Serialize)]
struct AppView {
    #[serde(flatten)]
    report: LiveReport,
    graph: Drawing,
    /// The builds of each module in the store, the latest first.
    builds: BTreeMap<String, Vec<ModuleBuild>>,
    traces: Vec<Value>,
}

impl Viewer {
    pub(super) fn new(store: Store, works: Arc<Works>) -> Self {
        Self {
            store,
            works,
            sources: Arc::default(),
            manifests: BTreeMap::new(),
            files: BTreeMap::new(),
        }
    }

    /// Reads the sources of the workspace in the current folder, which takes a while. A store that was copied elsewhere has none.
    pub(super) fn reading(&self) -> impl FnOnce() + use<> {
        let sources = Arc::clone(&self.sources);
        move || {
            if let Ok(resolved) = read_quietly() {
                let entries = resolved.resolutions.iter();
                let pictures = entries.map(|entry| {
                    let name = resolved.parsed.package(entry.app).to_owned();
                    (name, Picture::new(entry, &resolved.parsed))
                });
                // Nobody else sets them.
                let _ = sources.set(pictures.collect());
            }
        }
    }

    /// What there is to see now, as JSON.
    pub(super) fn look(&mut self) -> String {
        let mut problems = Vec::new();
        let current = self.store.current();
        let current = current.map_err(|error| problems.push(error.to_string()));
        let quarantine = self.store.quarantine();
        let quarantine = quarantine.map_err(|error| problems.push(error.to_string()));
        let quarantine = quarantine.unwrap_or_default();
        let mut apps = Vec::new();
        for (pid, run) in running_apps(&self.store) {
            match self.store.live_report(pid, &run) {
                Ok(report) => apps.push(self.app(report, current.as_ref().ok(), &quarantine)),
                Err(error) if self.store.live_path(pid, &run).exists() => {
                    problems.push(error.to_string());
                }
                Err(_) => {}
            }
        }
        let view = View {
            store: self.store.root().to_owned(),
            apps,
            works: self.works.shown(),
            problems,
        };
        serde_json::to_string(&view).expect("all keys of our values are strings")
    }

    fn app(
        &mut self,
        report: LiveReport,
        current: Option<&CurrentSet>,
        quarantine: &Quarantine,
    ) -> AppView {
        for module in &report.modules {
            if let Some(digest) = &module.digest {
                self.read_manifest(&module.name, digest);
            }
            self.read_files(&module.name);
        }
        let sources = self.sources.get();
        let sources = sources.and_then(|all| all.get(&report.app));
        let picture = live_picture(&report, sources, |module, digest| {
            let key = (module.to_owned(), digest.clone());
            self.manifests.get(&key).cloned()
        });
        // Where the list is missing, nothing is marked as mapped.
        let mapped = self.store.mapped(report.pid, &report.run);
        let mapped = mapped.unwrap_or_default().into_iter().collect();
        let modules = report.modules.iter();
        let builds = modules.map(|module| {
            let files = &self.files[&module.name];
            let builds = builds(files, (module, &mapped), current, quarantine);
            (module.name.clone(), builds)
        });
        AppView {
            graph: Drawing::new(&picture),
            builds: builds.collect(),
            traces: self.traces(&report),
            report,
        }
    }

    fn read_manifest(&mut self, module: &str, digest: &Digest) {
        let key = (module.to_owned(), digest.clone());
        if self.manifests.contains_key(&key) {
            return;
        }
        // One that cannot be read has no arrows.
        if let Ok(manifest) = self.store.manifest(module, digest) {
            self.manifests.insert(key, manifest);
        }
    }

    fn read_files(&mut self, module: &str) {
        let known = self.files.get(module);
        if !known.is_some_and(|known| known.are_current(&self.store, module)) {
            let files = BuildFiles::read(&self.store, module);
            self.files.insert(module.to_owned(), files);
        }
    }

    /// The table of each Core whose calls are or were counted.
    fn traces(&self, report: &LiveReport) -> Vec<Value> {
        let mut cores: Vec<_> = report.modules.iter().map(|own| &own.core).collect();
        cores.sort();
        cores.dedup();
        let traces = cores.into_iter().filter_map(|core| {
            let live = self.store.trace_report(report.pid, core).ok();
            live.or_else(|| self.works.table(&report.run, core))
        });
        traces.map(|trace| table(&trace)).collect()
    }
}

/// The table that `trace --json` prints, with a histogram for each function.
fn table(trace: &TraceReport) -> Value {
    let mut table = as_json(trace);
    table["is_over"] = trace.is_over.into();
    let rows = table["functions"].as_array_mut().into_iter().flatten();
    for (row, function) in rows.zip(&trace.functions) {
        row["times"] = serde_json::to_value(Histogram::of(function)).unwrap_or_default();
    }
    table
}
