//! `discover`, which runs `cargo metadata`; only this folder uses the types of cargo_metadata.

use std::path::{Path, PathBuf, absolute};
use std::process::Stdio;

use cargo_metadata::{CargoOpt, Dependency, Error, Metadata, MetadataCommand, Package, Target};

use super::{
    BinaryTarget, CrateDependency, CrateSource, DependencyKind, DiscoverError, LibraryTarget,
    Workspace,
};

/// Reads the workspace that `directory` lies in.
///
/// Dependencies outside of the workspace are not resolved: every module is a member, and `--no-deps` takes half the
/// time.
///
/// # Errors
/// If cargo refuses the workspace or does not run.
pub fn discover(directory: &Path) -> Result<Workspace, DiscoverError> {
    workspace_in(&described(directory)?)
}

/// What cargo says of the workspace that `directory` lies in, as [`workspace_in`] takes it.
///
/// # Errors
/// If cargo refuses the workspace or does not run.
pub fn described(directory: &Path) -> Result<String, DiscoverError> {
    let mut command = MetadataCommand::new();
    let mut command = command.current_dir(directory).no_deps().cargo_command();
    let mut answer = || {
        let output = command.stdin(Stdio::null()).output()?;
        if !output.status.success() {
            return Err(Error::CargoMetadata {
                stderr: String::from_utf8(output.stderr)?,
            });
        }
        let text = String::from_utf8(output.stdout)?;
        let start = text.find('{').ok_or(Error::NoJson)?;
        Ok(text[start..].to_owned())
    };
    answer().map_err(|error| refusal(error, directory))
}

/// The workspace in what cargo says of it.
///
/// # Errors
/// If that is no description of a workspace.
pub fn workspace_in(text: &str) -> Result<Workspace, DiscoverError> {
    let metadata = MetadataCommand::parse(text).map_err(|error| DiscoverError::Answer {
        source: Box::new(error),
    })?;
    Ok(workspace(&metadata))
}

/// Target folder and root in what cargo says of a workspace, without the rest, which takes long to read; `None` if they are
/// not found so.
#[must_use]
pub fn folders_in(text: &str) -> Option<(PathBuf, PathBuf)> {
    Some((
        folder_in(text, "\"target_directory\":")?,
        folder_in(text, "\"workspace_root\":")?,
    ))
}

fn folder_in(text: &str, key: &str) -> Option<PathBuf> {
    let at = text.rfind(key)? + key.len();
    let mut values = serde_json::Deserializer::from_str(&text[at..]).into_iter::<PathBuf>();
    values.next()?.ok()
}

/// What cargo says of the workspace and all that its members depend on, with all features.
pub(super) fn resolved(directory: &Path) -> Result<Metadata, DiscoverError> {
    let mut command = MetadataCommand::new();
    command
        .current_dir(directory)
        .features(CargoOpt::AllFeatures);
    command.exec().map_err(|error| refusal(error, directory))
}

fn refusal(error: Error, directory: &Path) -> DiscoverError {
    let folder = absolute(directory).unwrap_or_else(|_| directory.to_owned());
    let has_manifest = |folder: &Path| folder.join("Cargo.toml").exists();
    if folder.is_dir() && !folder.ancestors().any(has_manifest) {
        return DiscoverError::Nowhere { folder };
    }
    match error {
        Error::CargoMetadata { stderr } => DiscoverError::Cargo {
            text: stderr.trim_end().to_owned(),
        },
        other => DiscoverError::Answer {
            source: Box::new(other),
        },
    }
}

fn workspace(metadata: &Metadata) -> Workspace {
    Workspace::new(
        metadata.workspace_root.clone().into(),
        metadata.target_directory.clone().into(),
        metadata.packages.iter().map(crate_source).collect(),
    )
}

fn crate_source(package: &Package) -> CrateSource {
    let manifest_path = package.manifest_path.clone().into_std_path_buf();
    let mut binaries: Vec<_> = package.targets.iter().filter_map(binary).collect();
    binaries.sort();
    let mut dependencies: Vec<_> = package.dependencies.iter().map(dependency).collect();
    dependencies.sort();
    CrateSource {
        package: package.name.to_string(),
        version: package.version.to_string(),
        directory: manifest_path
            .parent()
            .unwrap_or(Path::new(""))
            .to_path_buf(),
        manifest_path,
        library: package.targets.iter().find_map(library),
        binaries,
        features: package.features.clone(),
        dependencies,
        declares_module: package.metadata.get("module").is_some(),
    }
}

fn library(target: &Target) -> Option<LibraryTarget> {
    let is_library = target.is_lib()
        || target.is_rlib()
        || target.is_dylib()
        || target.is_cdylib()
        || target.is_staticlib();
    if !is_library {
        return None;
    }
    let mut crate_types: Vec<_> = target.crate_types.iter().map(ToString::to_string).collect();
    crate_types.sort();
    Some(LibraryTarget {
        path: target.src_path.clone().into(),
        crate_name: target.name.replace('-', "_"),
        crate_types,
    })
}

fn binary(target: &Target) -> Option<BinaryTarget> {
    target.is_bin().then(|| BinaryTarget {
        name: target.name.clone(),
        path: target.src_path.clone().into(),
    })
}

fn dependency(entry: &Dependency) -> CrateDependency {
    use cargo_metadata::DependencyKind as Kind;
    let source = entry.source.as_ref().map(ToString::to_string);
    CrateDependency {
        package: entry.name.clone(),
        kind: match entry.kind {
            Kind::Development => DependencyKind::Development,
            Kind::Build => DependencyKind::Build,
            _ => DependencyKind::Normal,
        },
        rename: entry.rename.clone(),
        requirement: entry.req.to_string(),
        optional: entry.optional,
        target: entry.target.as_ref().map(ToString::to_string),
        path: entry.path.clone().map(Into::into),
        features: entry.features.clone(),
        default_features: entry.uses_default_features,
        registry: entry.registry.clone(),
        git: source.filter(|source| source.starts_with("git+")),
    }
}
