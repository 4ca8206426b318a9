//! The crate of a layer that Keyway writes for a Core.

use super::{Callable, CrateText};
use crate::generator::discover::CrateId;
use crate::generator::parse::{ParsedWorkspace, ViewDecl};
use crate::generator::scaffold::UsedItems;
use crate::ground::names::written;

/// Writes a layer in which each of these functions has the `body` that is written for its number; the others pass through. `state`
/// writes the type of the layer, whose name it is given.
///
/// `package` is the layer's, `of` says what it does, and `name` is that of its type, unless the Core has one of that name.
pub(super) fn layer_text(
    (package, of, name): (&str, &str, &str),
    core: CrateId,
    workspace: &ParsedWorkspace,
    functions: &[(usize, &Callable<'_>)],
    (state, body): (
        impl Fn(&str) -> String,
        impl Fn(usize, &Callable<'_>, &UsedItems) -> String,
    ),
) -> CrateText {
    let is_of = |own: &Callable<'_>, view: &ViewDecl| std::ptr::eq(own.view, view);
    // A View without a block passes through as well.
    let views = workspace[core].views.iter();
    let views = views.filter(|view| functions.iter().any(|(_, own)| is_of(own, view)));
    let views: Vec<&ViewDecl> = views.collect();
    let items = UsedItems::new(&views, core, workspace);
    let target = match items.has(name) {
        true => format!("{name}Layer"),
        false => name.to_owned(),
    };
    let blocks = views.iter().map(|view| {
        let own = functions.iter().filter(|(_, own)| is_of(own, view));
        let own: String = own.map(|(index, own)| body(*index, own, &items)).collect();
        let view = written(&view.place.name.value);
        format!("\n#[viewmodel({view}, layer)]\nimpl {target} {{\n{own}}}\n")
    });
    let blocks: String = blocks.collect();
    let source = format!(
        "//! {of}; written by Keyway.\n#![forbid(unsafe_code)]\n#![allow(unused_imports, reason = \"not each View needs all\")]\n\n{}\nuse generated::imports::inner;\nuse keyway::viewmodel;\n\n#[rustfmt::skip]\npub mod generated;\n{}{blocks}",
        items.uses().join("\n"),
        state(&target),
    );
    CrateText {
        package: package.to_owned(),
        dependencies: items.packages().map(str::to_owned).collect(),
        foreign: items.dependencies().cloned().collect(),
        source,
    }
}
