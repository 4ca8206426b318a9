//! One file that needs another.

use super::crate_modules::CrateModules;

/// A path of one module that leads to another of the same crate.
pub(crate) struct Import {
    /// The importing module.
    pub(crate) from: Vec<String>,
    /// The line of the path, from one.
    pub(crate) line: usize,
    /// The deepest module that the path names.
    pub(crate) named: Vec<String>,
    /// The module that defines what the path ends in.
    pub(crate) definer: Vec<String>,
}

impl Import {
    /// All imports of a crate. What a `mod.rs` re-exports from its own folder is none.
    pub(crate) fn all(modules: &CrateModules<'_>) -> Vec<Self> {
        let mut imports = Vec::new();
        for (from, file, paths) in modules.iter() {
            let declares = matches!(file.file.name(), "lib.rs" | "mod.rs");
            for path in paths {
                let mut inside = from.to_vec();
                inside.extend(path.inside.iter().cloned());
                let Some((named, definer)) = modules.find(&inside, &path.names) else {
                    continue;
                };
                let is_own = declares && definer.starts_with(from);
                if !is_own && definer != from {
                    imports.push(Self {
                        from: from.to_vec(),
                        line: path.line,
                        named,
                        definer,
                    });
                }
            }
        }
        imports
    }
}
