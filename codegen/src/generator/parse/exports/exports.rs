//! Collects the paths that `use` declarations give to the items of a crate.

use super::Export;
use super::names::{Names, declared, uses};
use super::target::Target;
use crate::generator::load::{LoadedModule, Reach, conditions};

/// Every path through a `use` declaration by which generated code can name an item of the crate. Modules that are themselves
/// brought in by `use` are not looked into.
pub(in crate::generator::parse) fn exports(modules: &[LoadedModule]) -> Vec<Export> {
    let names = Names { modules };
    let mut exports = Vec::new();
    for (index, module) in modules.iter().enumerate() {
        for (leaf, item) in uses(module) {
            let reach = module.reach.inside(&item.vis, module.path.segments().len());
            if reach == Reach::Hidden {
                continue;
            }
            let own = conditions(&item.attrs);
            let found = match (names.resolve(index, &leaf.path), leaf.name) {
                (Some(Target::Item(of, name)), Some(alias)) => vec![(alias, of, name)],
                (Some(Target::Module(all)), None) => names
                    .parts(all)
                    .flat_map(|part| all_of(&names, part))
                    .collect(),
                _ => Vec::new(),
            };
            exports.extend(found.into_iter().map(|(alias, of, name)| Export {
                path: module.path.item(&alias),
                module: modules[of].path.clone(),
                name,
                reach,
                conditions: [module.conditions.clone(), own.clone()].concat(),
            }));
        }
    }
    exports
}

/// The items that `*` brings in from the part of a module at `from`: name, declaring module, declared name.
fn all_of(names: &Names<'_>, from: usize) -> Vec<(String, usize, String)> {
    let module = &names.modules[from];
    let depth = module.path.segments().len();
    let is_visible = |visibility: &_| Reach::Public.inside(visibility, depth) != Reach::Hidden;
    let own = declared(module)
        .filter(|(_, visibility)| is_visible(visibility))
        .map(|(name, _)| (name.clone(), from, name));
    let used = uses(module)
        .filter(|(_, item)| is_visible(&item.vis))
        .filter_map(|(leaf, _)| {
            let alias = leaf.name?;
            match names.resolve(from, &leaf.path)? {
                Target::Item(of, name) => Some((alias, of, name)),
                Target::Module(_) => None,
            }
        });
    own.chain(used).collect()
}
