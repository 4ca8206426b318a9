//! The layers whose functions Keyway writes.

use std::path::Path;

use crate::generator::load::{LoadedCrate, LoadedModule, LoadedWorkspace, ModulePath, Reach};
use crate::generator::parse::{ParsedCrate, ParsedWorkspace};
use crate::generator::recording::standard_layer;
use crate::generator::render::print_text;
use crate::ground::source::SourceMap;

/// Adds to each layer with the key `generated` the module that is written for it, which is known only where its Core has been
/// parsed. Later stages see it as a file of the crate. Returns whether there is one.
pub(super) fn add_written_layers(
    loaded: &mut LoadedWorkspace,
    parsed: &ParsedWorkspace,
    sources: &mut SourceMap,
) -> bool {
    let mut is_one = false;
    for (own, member) in loaded.crates.iter_mut().zip(&parsed.crates) {
        if let Some(text) = text(member, parsed) {
            is_one |= add(own, text, sources).is_some();
        }
    }
    is_one
}

fn text(member: &ParsedCrate, parsed: &ParsedWorkspace) -> Option<String> {
    let provider = member.declaration.as_ref()?.provider()?;
    let core = parsed.find(&provider.provides.core.value)?;
    let package = &member.source.package;
    let text = standard_layer(package, provider.generated.as_ref()?, core, parsed);
    print_text(package, &text)
}

fn add(own: &mut LoadedCrate, text: String, sources: &mut SourceMap) -> Option<()> {
    let items = syn::parse_file(&text).ok()?.items;
    let library = own.source.library.as_ref()?;
    let beside = library.path.parent().unwrap_or(Path::new("src"));
    let file = sources.add(&beside.join("generated/layer.rs"), text.clone());
    own.modules.push(LoadedModule {
        path: ModulePath::default().child("generated").child("layer"),
        file,
        conditions: Vec::new(),
        reach: Reach::Public,
        items,
    });
    own.layer_text = Some(text);
    Some(())
}
