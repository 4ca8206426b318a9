//! `scaffold`, which makes the files of a new crate.

use super::app_crate::app_crate;
use super::app_program::{framed, loop_of_its_own};
use super::core_crate::core_crate;
use super::manifest::Dependencies;
use super::new_name::NewName;
use super::provider_crate::provider_crate;
use super::{NewCrate, ScaffoldError, ScaffoldRequest};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ModuleKind, ParsedWorkspace, Relation};

/// Makes the files of the requested crate, in a workspace with the text `manifest`. Nothing is written.
///
/// # Errors
/// If the name is taken or invalid for a crate, or if the Core or the place of Keyway cannot be determined.
pub fn scaffold(
    request: &ScaffoldRequest,
    workspace: &ParsedWorkspace,
    manifest: &str,
) -> Result<NewCrate, ScaffoldError> {
    let (kind, own_loop) = (request.kind, request.has_own_loop);
    if own_loop && kind.relation() != Relation::Uses {
        return Err(ScaffoldError::NoLoop { kind });
    }
    if request.generated.is_some() && !kind.keys().contains(&"generated") {
        return Err(ScaffoldError::NoGenerated { kind });
    }
    let name = NewName::new(kind, &request.name)?;
    let package = name.package();
    if workspace.find(&package).is_some() {
        return Err(ScaffoldError::Taken { package });
    }
    let folder = name.folder(&workspace.root);
    let dependencies = Dependencies::new(workspace, manifest, &folder);
    let cores = cores(&name, request, workspace)?;
    match kind.relation() {
        Relation::Is => core_crate(&name, &folder, &dependencies),
        Relation::Uses => {
            let program = match own_loop {
                true => loop_of_its_own(&name),
                false => framed(&name),
            };
            app_crate(&name, &folder, &cores, workspace, &dependencies, program)
        }
        Relation::Serves | Relation::ServesBeside | Relation::Wraps => {
            let written = (request.generated, cores[0]);
            provider_crate(&name, &folder, written, workspace, &dependencies)
        }
    }
}

/// Whether a new crate of the workspace with the text `manifest` can depend on Keyway as the workspace or a member does.
#[must_use]
pub fn shares_keyway(workspace: &ParsedWorkspace, manifest: &str) -> bool {
    let root = &workspace.root;
    Dependencies::new(workspace, manifest, root)
        .keyway()
        .is_ok()
}

/// Ids of the requested Cores; for a System, Plugin or layer exactly one.
fn cores(
    name: &NewName,
    request: &ScaffoldRequest,
    workspace: &ParsedWorkspace,
) -> Result<Vec<CrateId>, ScaffoldError> {
    let known = all_cores(workspace);
    let asked = request.cores.iter().map(|core| {
        let found = known.iter().find(|id| workspace.package(**id) == core);
        found.copied().ok_or_else(|| ScaffoldError::UnknownCore {
            name: core.clone(),
            known: packages(&known, workspace),
        })
    });
    let asked = asked.collect::<Result<Vec<_>, _>>()?;
    let (limit, most) = match request.kind.relation() {
        Relation::Uses => return Ok(asked),
        Relation::Is => ("no other", 0),
        Relation::Serves | Relation::ServesBeside | Relation::Wraps => ("one Core", 1),
    };
    if asked.len() > most {
        return Err(ScaffoldError::TooManyCores {
            kind: request.kind,
            limit,
            extra: request.cores[most..].to_vec(),
        });
    }
    if most == 0 || !asked.is_empty() {
        return Ok(asked);
    }
    implied(name, &known, workspace).map(|core| vec![core])
}

/// The Core whose name is a prefix of the crate's, the longest such, or the only Core.
fn implied(
    name: &NewName,
    known: &[CrateId],
    workspace: &ParsedWorkspace,
) -> Result<CrateId, ScaffoldError> {
    let begins = |id: &&CrateId| {
        let core = workspace.package(**id);
        let core = core.strip_prefix("core-").unwrap_or(core);
        let rest = name.stem.strip_prefix(core);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    let named = known.iter().filter(begins);
    let named = named.max_by_key(|id| workspace.package(**id).len());
    match (named, known) {
        (Some(core), _) => Ok(*core),
        (None, [only]) => Ok(*only),
        (None, []) => Err(ScaffoldError::NoCore {
            package: name.package(),
        }),
        (None, known) => Err(ScaffoldError::WhichCore {
            package: name.package(),
            known: packages(known, workspace),
        }),
    }
}

fn all_cores(workspace: &ParsedWorkspace) -> Vec<CrateId> {
    let members = workspace.members();
    let members = members.filter(|(_, member)| member.kind() == Some(ModuleKind::Core));
    members.map(|(id, _)| id).collect()
}

fn packages(cores: &[CrateId], workspace: &ParsedWorkspace) -> Vec<String> {
    let names = cores.iter().map(|id| workspace.package(*id).to_owned());
    names.collect()
}
