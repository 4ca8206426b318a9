//! Building Apps with their modules, publishing the modules, and building static Apps.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use keyway::store::{CrateBuild, Digest, Store};
use serde::Serialize;

use super::compiled::Compiled;
use super::{BuildOptions, SignOptions, this_program};
use crate::cli::command_error::CommandError;
use crate::generator::discover::{CrateId, CrateSource};
use crate::generator::parse::{ParsedCrate, ParsedWorkspace};
use crate::generator::pipeline::Resolved;
use crate::workshop::Progress;
use crate::workshop::compile::{
    Artifact, BuildError, BuildRequest, Profile, Variant, build, select, select_layer,
};
use crate::workshop::publish::{
    BuiltLibrary, KeptBuild, Publication, PublishRequest, lay_aside, publish,
};
use crate::workshop::sign::Signing;

/// The result of one build.
#[derive(Debug, Serialize)]
pub(in crate::cli) struct Built {
    /// Profile that was built.
    pub(in crate::cli) profile: Profile,
    /// Program of each App, by package name.
    pub(in crate::cli) executables: BTreeMap<String, PathBuf>,
    /// Set of modules that is current now.
    #[serde(flatten)]
    pub(in crate::cli) publication: Publication,
}

/// Builds the App called `app`, or all Apps, in one cargo invocation with all their modules, and publishes the modules.
pub(in crate::cli) fn build_modules(
    resolved: &Resolved,
    app: Option<&str>,
    options: &BuildOptions,
    sign: &SignOptions,
) -> Result<Built, CommandError> {
    // The key is read first: a password that is wrong shall not cost a build.
    let mut signing = sign.signing(resolved, app, options.profile())?;
    let compiled = compile_modules(resolved, app, options.profile())?;
    // An App that can be launched is a module of its own set.
    for app in &compiled.launchable {
        let signing = signing.as_mut();
        if let Some(own) = signing.and_then(|signing| signing.apps.get_mut(&app.package)) {
            own.insert(app.package.clone());
        }
    }
    let progress = Progress::new("Publishing", compiled.modules.len());
    let request = PublishRequest {
        store: options.store(&resolved.workspace),
        workspace: resolved.workspace.root.clone(),
        libraries: [compiled.modules, compiled.launchable].concat(),
        crates: compiled.crates,
        signing,
        program: this_program()?,
        limit: options.limit(),
    };
    let publication = publish(&request, &progress)?;
    Ok(Built {
        profile: options.profile(),
        executables: compiled.executables,
        publication,
    })
}

/// Builds the App called `app`, or all Apps, in one cargo invocation with all their modules.
pub(in crate::cli) fn compile_modules(
    resolved: &Resolved,
    app: Option<&str>,
    profile: Profile,
) -> Result<Compiled, CommandError> {
    let selection = select(&resolved.resolutions, &resolved.parsed, app)?;
    let source = |id: &CrateId| &resolved.parsed[*id].source;
    let apps: Vec<_> = selection.apps.iter().map(source).collect();
    let modules: Vec<_> = selection.modules.iter().map(source).collect();
    let packages = apps.iter().chain(&modules);
    let packages = packages.map(|member| member.package.clone());
    let artifacts = build(&hosted(resolved, packages.collect(), profile))?;
    // An App without a library, or with a loop of its own, cannot be launched, which is no error.
    let launchable = selection.apps.iter().filter(|app| {
        let artifact = artifacts.get(&source(app).manifest_path);
        let has_library = artifact.is_some_and(|artifact| artifact.library.is_some());
        has_library && resolved.parsed[**app].has_app_view()
    });
    let libraries = |members: &[&CrateSource]| {
        let libraries = members.iter().map(|member| library(member, &artifacts));
        libraries.collect::<Result<Vec<_>, _>>()
    };
    Ok(Compiled {
        executables: executables(&apps, &artifacts),
        modules: libraries(&modules)?,
        launchable: libraries(&launchable.map(source).collect::<Vec<_>>())?,
        crates: crates(&artifacts),
    })
}

/// Builds layers, each with the package name of its Core in front, for the App `app`, which need not list them, and publishes the layers
/// alone. Where the set is signed, they are among the modules of the signature.
///
/// One cargo invocation builds App, modules and layers, so that Cargo features unify as where the App lists the layers.
pub(in crate::cli) fn build_layers(
    resolved: &Resolved,
    app: &str,
    layers: &[(&str, &str)],
    (store, profile, limit): (Store, Profile, Duration),
    mut signing: Option<Signing>,
) -> Result<Publication, CommandError> {
    for own in signing.iter_mut().flat_map(|own| own.apps.values_mut()) {
        own.extend(layers.iter().map(|(_, layer)| (*layer).to_owned()));
    }
    let selection = select(&resolved.resolutions, &resolved.parsed, Some(app))?;
    let layers = layers
        .iter()
        .map(|(core, layer)| select_layer(&resolved.parsed, core, layer));
    let layers = layers.collect::<Result<Vec<_>, _>>()?;
    let members = selection.apps.iter().chain(&selection.modules);
    let packages = members
        .chain(&layers)
        .map(|id| resolved.parsed.package(*id).to_owned());
    let artifacts = build(&hosted(resolved, packages.collect(), profile))?;
    let libraries = layers
        .iter()
        .map(|layer| library(&resolved.parsed[*layer].source, &artifacts));
    let libraries = libraries.collect::<Result<Vec<_>, _>>()?;
    let request = PublishRequest {
        store,
        workspace: resolved.workspace.root.clone(),
        libraries,
        crates: crates(&artifacts),
        program: this_program()?,
        limit,
        signing,
    };
    Ok(publish(
        &request,
        &Progress::new("Publishing", layers.len()),
    )?)
}

/// Builds `module` as it is in the sources for the App `app`, in one cargo invocation with the App's other modules, and puts the build
/// into the store without making it current; `gc` leaves it there while what is returned with its digest lives.
pub(in crate::cli) fn build_aside(
    resolved: &Resolved,
    app: &str,
    module: CrateId,
    (store, profile, limit): (Store, Profile, Duration),
) -> Result<(Digest, Option<KeptBuild>), CommandError> {
    let selection = select(&resolved.resolutions, &resolved.parsed, Some(app))?;
    let members = selection.apps.iter().chain(&selection.modules);
    let mut packages: Vec<_> = members
        .chain([&module])
        .map(|id| resolved.parsed.package(*id).to_owned())
        .collect();
    packages.sort();
    packages.dedup();
    let artifacts = build(&hosted(resolved, packages, profile))?;
    let package = resolved.parsed.package(module);
    let request = PublishRequest {
        store,
        workspace: resolved.workspace.root.clone(),
        libraries: vec![library(&resolved.parsed[module].source, &artifacts)?],
        crates: crates(&artifacts),
        program: this_program()?,
        limit,
        signing: None,
    };
    let laid = lay_aside(&request, None, &Progress::new("Publishing", 1))?;
    let own = laid.into_iter().find(|(own, _)| own.module == package);
    let (own, kept) = own.ok_or_else(|| BuildError::NoLibrary {
        package: package.to_owned(),
    })?;
    Ok((own.digest, kept))
}

/// The build of loaded modules and their Apps.
fn hosted(resolved: &Resolved, packages: Vec<String>, profile: Profile) -> BuildRequest {
    BuildRequest {
        directory: PathBuf::from("."),
        root: resolved.workspace.root.clone(),
        target_directory: resolved.workspace.target_directory.clone(),
        variant: Variant::Hosted,
        packages,
        programs: Vec::new(),
        features: Vec::new(),
        profile,
        variables: Vec::new(),
    }
}

/// Refuses to launch an App that a launcher has no loop for: one that does not implement `AppView`.
///
/// # Errors
/// If the App has a loop of its own.
pub(in crate::cli) fn refuse_own_loop(
    parsed: &ParsedWorkspace,
    app: &str,
) -> Result<(), BuildError> {
    let is_app = |member: &&ParsedCrate| {
        let declaration = member.declaration.as_ref();
        declaration.is_some_and(|declaration| declaration.app().is_some())
    };
    let member = parsed.find(app).map(|id| &parsed[id]).filter(is_app);
    match member {
        Some(member) if !member.has_app_view() => Err(BuildError::OwnLoop {
            package: app.to_owned(),
        }),
        _ => Ok(()),
    }
}

fn library(
    member: &CrateSource,
    artifacts: &BTreeMap<PathBuf, Artifact>,
) -> Result<BuiltLibrary, BuildError> {
    let artifact = artifacts.get(&member.manifest_path);
    let path = artifact.and_then(|artifact| artifact.library.clone());
    Ok(BuiltLibrary {
        package: member.package.clone(),
        path: path.ok_or_else(|| BuildError::NoLibrary {
            package: member.package.clone(),
        })?,
    })
}

/// Builds of all crates that cargo compiled or found fresh, by file stem.
pub(in crate::cli) fn crates(
    artifacts: &BTreeMap<PathBuf, Artifact>,
) -> BTreeMap<String, CrateBuild> {
    let builds = artifacts.values().flat_map(|artifact| &artifact.crates);
    builds
        .map(|(file, build)| (file.clone(), build.clone()))
        .collect()
}

/// Programs of the Apps. An App without one is an error only where it is to be run.
fn executables(
    apps: &[&CrateSource],
    artifacts: &BTreeMap<PathBuf, Artifact>,
) -> BTreeMap<String, PathBuf> {
    let executable = |member: &&CrateSource| {
        let artifact = artifacts.get(&member.manifest_path)?;
        let path = artifact.executable(&member.package).ok()?;
        Some((member.package.clone(), path.to_owned()))
    };
    apps.iter().filter_map(executable).collect()
}

/// Builds the App called `app` with its modules linked, and returns its program.
pub(in crate::cli) fn build_app(
    resolved: &Resolved,
    app: &str,
    profile: Profile,
) -> Result<PathBuf, CommandError> {
    let selection = select(&resolved.resolutions, &resolved.parsed, Some(app))?;
    let artifacts = build(&BuildRequest {
        directory: PathBuf::from("."),
        root: resolved.workspace.root.clone(),
        target_directory: resolved.workspace.target_directory.clone(),
        variant: Variant::Static,
        packages: vec![app.to_owned()],
        programs: Vec::new(),
        features: vec![format!("{app}/static")],
        profile,
        variables: Vec::new(),
    })?;
    let id = selection
        .apps
        .first()
        .expect("the App that was asked for is selected");
    let manifest = &resolved.parsed[*id].source.manifest_path;
    let artifact = artifacts.get(manifest).cloned().unwrap_or_default();
    let program = artifact.executable(app)?;
    Ok(program.to_owned())
}
