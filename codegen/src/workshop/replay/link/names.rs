//! `Names`, the symbols by which objects are bound to others.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use object::{Object, ObjectSymbol};
use serde::{Deserialize, Serialize};

use super::FullLink;

/// What decides which members of a library a linker takes for some objects.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Names {
    /// Symbols that the objects refer to and do not define.
    pub needed: BTreeSet<String>,
    /// Symbols that they define under a name that is not the compiler's own. A library could define the same.
    pub plain: BTreeSet<String>,
}

impl Names {
    /// Reads the symbols of some objects; relative paths count from `directory`.
    pub(super) fn of<'p>(
        objects: impl Iterator<Item = &'p String>,
        directory: &Path,
    ) -> Result<Self, FullLink> {
        let (mut needed, mut defined) = (BTreeSet::new(), BTreeSet::new());
        for path in objects {
            let data = fs::read(directory.join(path));
            let data = data.map_err(|error| FullLink::file(path, &error))?;
            let file = object::File::parse(&*data);
            let file = file.map_err(|error| FullLink::file(path, &error))?;
            for symbol in file.symbols().filter(|symbol| !symbol.is_local()) {
                let name = symbol
                    .name()
                    .map_err(|error| FullLink::file(path, &error))?;
                match symbol.is_undefined() {
                    // Whether a weak reference finds something must not depend on what others refer to.
                    true if symbol.is_weak() => {
                        let symbol = name.to_owned();
                        return Err(FullLink::Symbol { symbol });
                    }
                    true => needed.insert(name.to_owned()),
                    false => defined.insert(name.to_owned()),
                };
            }
        }
        needed.retain(|name| !name.is_empty() && !defined.contains(name));
        let is_plain = |name: &String| !name.starts_with("_R") && !name.starts_with("_ZN");
        defined.retain(is_plain);
        Ok(Self {
            needed,
            plain: defined,
        })
    }

    /// Fails if objects with these names may need something that was not prepared for objects with `known` names.
    pub(super) fn check(&self, known: &Self, has_initializers: bool) -> Result<(), FullLink> {
        let mut new = self.needed.difference(&known.needed);
        // An initializer runs also if nothing refers to it, so its library must not stay without need.
        let mut gone = known.needed.difference(&self.needed);
        let gone = has_initializers.then(|| gone.next()).flatten();
        let mut plain = self.plain.symmetric_difference(&known.plain);
        match new.next().or(gone).or_else(|| plain.next()) {
            Some(symbol) => Err(FullLink::Symbol {
                symbol: symbol.clone(),
            }),
            None => Ok(()),
        }
    }
}
