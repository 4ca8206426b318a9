//! `Import`, one path from one module to another.

use super::crate_modules::CrateModules;

/// A path of one module that leads to another of the same crate.
pub(crate) struct Import {
    /// Path of the importing module.
    pub(crate) from: Vec<String>,
    /// Line of the path, counted from one.
    pub(crate) line: usize,
    /// The deepest module that the path names.
    pub(crate) named: Vec<String>,
    /// Module that defines the path's last name.
    pub(crate) definer: Vec<String>,
}

impl Import {
    /// Finds all imports of a crate; a re-export of a `mod.rs` from its own folder is none.
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
