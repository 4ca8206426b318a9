//! `local_crates`, which runs `cargo metadata` with all dependencies.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cargo_metadata::{DependencyKind, Node, Package, PackageId, Target};

use super::DiscoverError;
use super::discover::resolved;

/// The crates of `packages`, and of what they depend on, whose files in a target folder have the names that those of another
/// workspace can have: all below the root, as cargo names these by their path from there, and dylibs wherever they come from. The
/// names of package, library and programs, as code writes them.
///
/// # Errors
/// If cargo refuses the workspace or does not run.
pub fn local_crates(
    directory: &Path,
    packages: &[String],
) -> Result<BTreeSet<String>, DiscoverError> {
    let metadata = resolved(directory)?;
    let nodes = metadata.resolve.iter().flat_map(|resolve| &resolve.nodes);
    let nodes: BTreeMap<&PackageId, &Node> = nodes.map(|node| (&node.id, node)).collect();
    let all = metadata.packages.iter();
    let all: BTreeMap<&PackageId, &Package> = all.map(|package| (&package.id, package)).collect();
    let members = metadata.workspace_packages().into_iter();
    let mut open: Vec<&PackageId> = members
        .filter(|member| packages.iter().any(|name| *name == *member.name))
        .map(|member| &member.id)
        .collect();
    let mut seen: BTreeSet<&PackageId> = open.iter().copied().collect();
    let mut names = BTreeSet::new();
    while let Some(id) = open.pop() {
        let package = all.get(id).filter(|package| package.source.is_none());
        if let Some(package) = package
            && (package.manifest_path.starts_with(&metadata.workspace_root) || is_dylib(package))
        {
            names.extend(crate_names(package));
        }
        let dependencies = nodes.get(id).into_iter().flat_map(|node| &node.deps);
        for dependency in dependencies {
            let kinds = &dependency.dep_kinds;
            let is_built = kinds.is_empty()
                || kinds
                    .iter()
                    .any(|entry| entry.kind != DependencyKind::Development);
            if is_built && seen.insert(&dependency.pkg) {
                open.push(&dependency.pkg);
            }
        }
    }
    Ok(names)
}

fn is_dylib(package: &Package) -> bool {
    let mut targets = package.targets.iter();
    targets.any(|target| target.is_cdylib() || target.is_dylib())
}

fn crate_names(package: &Package) -> impl Iterator<Item = String> {
    let is_built = |target: &&Target| {
        !(target.is_custom_build() || target.is_test() || target.is_bench() || target.is_example())
    };
    let targets = package.targets.iter().filter(is_built);
    let names = targets.map(|target| target.name.as_str());
    names
        .chain([package.name.as_str()])
        .map(|name| name.replace('-', "_"))
        .collect::<Vec<_>>()
        .into_iter()
}
