//! `of_store`.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use keyway::store::{CurrentSet, Manifest, Store, command};
use keyway::{Contract, ModuleKind};
use keyway_codegen::workshop::bundle::check_set;
use keyway_codegen::workshop::publish::number_of;

use super::{LocalPart, Source, library_differences};
use crate::artifact::{ConfigModule, SetConfig};
use crate::ship_error::ShipError;

/// The files of the current set of `store`, for `app` or the one App whose library is in the set.
///
/// # Errors
/// If the set is not whole, is of several Apps, or cannot be read.
pub(crate) fn of_store(store: &Store, app: Option<&str>) -> Result<Source, ShipError> {
    let set = store.current()?;
    let config = config(store, &set, app)?;
    let mut lines = check_set(store, &set, &config.target);
    lines.extend(library_differences(store, &set));
    if !lines.is_empty() {
        return Err(ShipError::Wrong {
            what: format!("the set in {}", store.root().display()),
            lines,
            remedy: format!("publish it again with {}", command("build-modules")),
        });
    }
    let files = files(store, &set)?;
    let parts = files
        .into_iter()
        .map(|(path, file)| LocalPart::of(&file, path));
    Ok(Source {
        config,
        parts: parts.collect::<Result<_, _>>()?,
    })
}

fn config(store: &Store, set: &CurrentSet, app: Option<&str>) -> Result<SetConfig, ShipError> {
    let path = store.current_path();
    let text = fs::read_to_string(&path).map_err(ShipError::file(&path))?;
    let config = SetConfig {
        format: SetConfig::FORMAT,
        app: String::new(),
        version: None,
        target: manifests(store, set)?
            .first()
            .map(|manifest| manifest.identity.target.clone())
            .unwrap_or_default(),
        number: number_of(store, &text),
        executable: None,
        signed: false,
        modules: Vec::new(),
    };
    let mut config = config.with(store, set)?;
    let apps = || {
        let all = config.modules.iter();
        all.filter(|module| module.kind == ModuleKind::App)
    };
    let one = |module: &ConfigModule| (module.module.clone(), Some(module.version.clone()));
    let (app, version) = match (app, apps().count()) {
        (Some(app), _) => {
            let known = apps().find(|module| module.module == app);
            known.map_or((app.to_owned(), None), one)
        }
        (None, 1) => apps().next().map(one).unwrap_or_default(),
        (None, _) => {
            return Err(ShipError::NoApp {
                store: store.root().to_owned(),
                apps: apps().map(|module| module.module.clone()).collect(),
            });
        }
    };
    (config.app, config.version) = (app, version);
    config.signed = set.signed.contains_key(&config.app);
    Ok(config)
}

fn manifests(store: &Store, set: &CurrentSet) -> Result<Vec<Manifest>, ShipError> {
    let all = set.modules.iter();
    let manifests = all.map(|(module, digest)| store.manifest(module, digest));
    Ok(manifests.collect::<Result<_, _>>()?)
}

/// The files of the set by their path in a bundle.
fn files(store: &Store, set: &CurrentSet) -> Result<BTreeMap<String, PathBuf>, ShipError> {
    let mut found = vec![store.current_path()];
    for (module, digest) in &set.modules {
        found.push(store.library_path(module, digest));
        found.push(store.manifest_path(module, digest));
    }
    for manifest in manifests(store, set)? {
        let required = manifest.requires.iter().map(|required| &required.contract);
        for contract in required.chain([&manifest.provides]) {
            let builds = Contract::foreign_builds(&contract.text);
            let described = builds.filter_map(|build| store.crate_path(build));
            found.extend(described.filter(|path| path.is_file()));
        }
    }
    let path = |file: &PathBuf| {
        let inner = file.strip_prefix(store.root()).unwrap_or(file);
        let names = inner.iter().map(|name| name.to_string_lossy());
        ["modules".into()]
            .into_iter()
            .chain(names)
            .collect::<Vec<_>>()
            .join("/")
    };
    Ok(found.into_iter().map(|file| (path(&file), file)).collect())
}
