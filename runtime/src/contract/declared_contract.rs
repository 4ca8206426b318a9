//! What a Core declares, before its canonical text is written.
use super::rows::write;
use super::unknown_build::first_of_unknown_build;
use super::unlisted::first_unlisted;
use super::{CargoFeature, Contract, ContractText, ViewPlace};
use crate::descriptor::Model;

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
/// `of` names the Models in a type in full, `layout` tells of the types in it whose layout the text does not settle. The
/// fields of an enum's payload have an index, as the compiler does not tell their offsets. A `type` is one of another crate,
/// whose fields are not known: the build of its crate stands for them, and is compared as a whole. Behind the rows of the Core
/// itself follow those of the Models of the Cores that it uses.
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
    /// Contracts of the Cores whose Models this one uses.
    pub uses: &'static [&'static Contract],
}

impl DeclaredContract {
    /// Length of the canonical text in bytes.
    #[must_use]
    pub const fn text_length(&self) -> usize {
        let mut text = ContractText::<0>::new();
        write(&mut text, self);
        text.length()
    }

    /// The canonical text; `LENGTH` is [`text_length`](Self::text_length).
    #[must_use]
    pub const fn text<const LENGTH: usize>(&self) -> ContractText<LENGTH> {
        let mut text = ContractText::new();
        write(&mut text, self);
        text
    }

    /// The first Model that the contract refers to but neither it nor a contract it uses lists: one the generator did
    /// not see.
    #[must_use]
    pub const fn first_unlisted(&self) -> Option<&'static str> {
        first_unlisted(self)
    }

    /// The first type of another crate of which the contract does not know how its crate was built: its macro was not
    /// expanded by a compiler that names its dependencies with their files, as cargo makes it.
    #[must_use]
    pub const fn first_of_unknown_build(&self) -> Option<&'static str> {
        first_of_unknown_build(self)
    }
}
