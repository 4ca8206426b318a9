//! `DeclaredContract`, the items of a Core before its canonical text is written.

use super::{CargoFeature, ViewPlace};
use crate::descriptor::{ForeignType, Model};

/// Everything that a Core declares. The generator emits it as data; its canonical text has one row a line:
///
/// ```text
/// cargo-feature <name> <on|off>
/// model <path> <struct|enum> [repr <text>] size <bytes> align <bytes>
/// field <path>.<name> <type> [of <paths>] [layout <sizes and alignments>] <at|index> <n> size <bytes> align <bytes>
/// variant <path>.<name> <index> [is <number>]
/// view <path> at <bytes>
/// function <path>.<name> <signature> [of <paths>] [layout <sizes and alignments>] [feature <name>] at <bytes>
/// type <path> build <name of cargo's file>.<hash of its content>
/// ```
///
/// `of` names in full the Models in a type, `layout` gives the layouts of types whose name does not settle them. The
/// fields of an enum's payload have an index, as the compiler does not tell their offsets. A `type` row is a type of
/// another crate, whose fields are unknown: the build of its crate stands for them, and is compared as a whole. Behind
/// the Core's own rows follow the rows of the Models of the Cores that it uses.
#[derive(Clone, Copy, Debug)]
pub struct DeclaredContract {
    /// Package name of the Core.
    pub core: &'static str,
    /// Package version of the Core.
    pub version: &'static str,
    /// Capabilities that a System may provide.
    pub features: &'static [&'static str],
    /// Cargo features of the package and their state in this build.
    pub cargo_features: &'static [CargoFeature],
    /// Every Model of the Core.
    pub models: &'static [Model],
    /// Every View of the Core and its place.
    pub views: &'static [ViewPlace],
    /// Declarations of the Cores whose Models this Core uses.
    pub uses: &'static [&'static Self],
}

impl DeclaredContract {
    /// Path of the first type of another crate whose build is unknown: its macro was not expanded by a compiler that is
    /// told the file of each dependency, as cargo tells it.
    #[must_use]
    pub const fn first_of_unknown_build(&self) -> Option<&'static str> {
        first_of_unknown_build(self)
    }
}

const fn first_of_unknown_build(contract: &DeclaredContract) -> Option<&'static str> {
    let mut at = 0;
    while at < contract.models.len() {
        let found = among(contract.models[at].foreign);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    at = 0;
    while at < contract.views.len() {
        let found = among(contract.views[at].view.foreign);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn among(types: &[ForeignType]) -> Option<&'static str> {
    let mut at = 0;
    while at < types.len() {
        if types[at].build.is_empty() {
            return Some(types[at].path);
        }
        at += 1;
    }
    None
}
