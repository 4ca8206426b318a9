//! `plan`, which plans the generated files of every member.

use std::path::PathBuf;

use super::planner::{plan_app, plan_core, plan_module};
use super::{FileContent, FilePlan, GeneratedCrate};
use crate::generator::check::ModuleLink;
use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedCrate, ParsedWorkspace, Role};
use crate::generator::resolve::Resolution;
use crate::ground::source::SourceMap;

/// Plans the files of each member of the workspace, in order; a member that is no module has none, so that files from a
/// time as a module are found as orphans.
#[must_use]
pub fn plan(
    workspace: &ParsedWorkspace,
    resolutions: &[Resolution],
    links: &[ModuleLink],
    sources: &SourceMap,
) -> Vec<GeneratedCrate> {
    let link = |id: CrateId| links.iter().find(|link| link.module == id);
    let crates = workspace.members().map(|(id, member)| {
        let declaration = member.declaration.as_ref();
        let files = match declaration.map(|declaration| &declaration.role) {
            None => Vec::new(),
            Some(Role::Core(_)) => plan_core(workspace, id),
            Some(Role::Provider(..)) => {
                link(id).map_or_else(Vec::new, |link| plan_module(workspace, link))
            }
            Some(Role::App(_)) => {
                let resolution = resolutions.iter().find(|resolution| resolution.app == id);
                resolution.map_or_else(Vec::new, |resolution| {
                    plan_app(workspace, resolution, links, sources)
                })
            }
        };
        generated_crate(member, files)
    });
    crates.collect()
}

fn generated_crate(
    member: &ParsedCrate,
    files: Vec<(&'static str, FileContent)>,
) -> GeneratedCrate {
    let folder = folder(member);
    let lock = member.source.directory.join("contract.lock");
    let mut files: Vec<_> = files
        .into_iter()
        .map(|(name, content)| FilePlan {
            path: match content {
                FileContent::ContractLock(_) => lock.clone(),
                _ => folder.join(name),
            },
            content,
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    GeneratedCrate {
        package: member.source.package.clone(),
        folder,
        lock,
        files,
    }
}

/// Path of the folder `generated` beside the root file of the library.
fn folder(member: &ParsedCrate) -> PathBuf {
    let library = member.source.library.as_ref();
    let beside = library.and_then(|library| library.path.parent());
    let beside = beside.map_or_else(|| member.source.directory.join("src"), PathBuf::from);
    beside.join("generated")
}
