//! How the code of one crate names what lies in others.

use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedCrate, ParsedWorkspace, Place};
use crate::generator::plan::contract::CoreRef;
use crate::ground::names::written;

/// The other crate as `user` names it: the name that its dependency table gives it, or that of the library.
pub(super) fn crate_path(user: &ParsedCrate, used: &ParsedCrate) -> String {
    let dependency = user.source.dependency(&used.source.package);
    let rename = dependency.and_then(|entry| entry.rename.as_deref());
    let name = rename.map_or_else(|| used.source.crate_name(), |name| name.replace('-', "_"));
    format!("::{}", written(&name))
}

/// A Core as `user` names it.
pub(super) fn core_ref(workspace: &ParsedWorkspace, user: CrateId, core: CrateId) -> CoreRef {
    let path = crate_path(&workspace[user], &workspace[core]);
    CoreRef {
        package: workspace.package(core).to_owned(),
        views: format!("{path}::generated::Views"),
        contract: format!("{path}::generated::CONTRACT"),
        core: format!("{path}::generated::CORE"),
    }
}

/// An item of another crate as `user` names it.
pub(super) fn foreign_item(user: &ParsedCrate, used: &ParsedCrate, place: &Place) -> String {
    let path = crate_path(user, used);
    match place.named.strip_prefix("crate") {
        Some(rest) => path + rest,
        None => place.named.clone(),
    }
}
