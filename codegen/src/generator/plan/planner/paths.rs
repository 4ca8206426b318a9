//! Paths by which the code of one crate names items of others.

use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedCrate, ParsedWorkspace, Place};
use crate::generator::plan::contract::CoreRef;
use crate::ground::names::written;

/// Path of the other crate in `user`: the name in its dependency table, or that of the library.
pub(super) fn crate_path(user: &ParsedCrate, used: &ParsedCrate) -> String {
    let dependency = user.source.dependency(&used.source.package);
    let rename = dependency.and_then(|entry| entry.rename.as_deref());
    let name = rename.map_or_else(|| used.source.crate_name(), |name| name.replace('-', "_"));
    format!("::{}", written(&name))
}

/// Paths of a Core in the code of `user`.
pub(super) fn core_ref(workspace: &ParsedWorkspace, user: CrateId, core: CrateId) -> CoreRef {
    let path = crate_path(&workspace[user], &workspace[core]);
    CoreRef {
        package: workspace.package(core).to_owned(),
        views: format!("{path}::generated::Views"),
        contract: format!("{path}::generated::CONTRACT"),
        core: format!("{path}::generated::CORE"),
    }
}

/// Path of an item of another crate in the code of `user`.
pub(super) fn foreign_item(user: &ParsedCrate, used: &ParsedCrate, place: &Place) -> String {
    let path = crate_path(user, used);
    match place.named.strip_prefix("crate") {
        Some(rest) => path + rest,
        None => place.named.clone(),
    }
}
