//! `Implementor`.

use crate::generator::discover::CrateId;
use crate::generator::parse::{
    FunctionDecl, ModuleKind, ParsedCrate, ParsedWorkspace, ProviderDeclaration,
};

/// A System or Plugin whose Core is known.
pub(crate) struct Implementor<'a> {
    pub(crate) id: CrateId,
    pub(crate) member: &'a ParsedCrate,
    pub(crate) kind: ModuleKind,
    pub(crate) declaration: &'a ProviderDeclaration,
    pub(crate) core: &'a ParsedCrate,
}

impl<'a> Implementor<'a> {
    /// All implementors, sorted; a module whose Core does not exist is left out, as the resolve stage reports it.
    pub(crate) fn all(workspace: &'a ParsedWorkspace) -> impl Iterator<Item = Self> {
        workspace.members().filter_map(|(id, member)| {
            let declaration = member.declaration.as_ref()?;
            let provider = declaration.provider()?;
            let core = &workspace[workspace.find(&provider.provides.core.value)?];
            core.declaration.as_ref()?.core()?;
            Some(Self {
                id,
                member,
                kind: declaration.kind(),
                declaration: provider,
                core,
            })
        })
    }

    /// Whether the module must implement the function: its feature, if it has one, is provided.
    pub(crate) fn must_have(&self, function: &FunctionDecl) -> bool {
        function.feature.as_ref().is_none_or(|feature| {
            let provided = self.declaration.provides.features.iter();
            provided.clone().any(|known| known.value == feature.value)
        })
    }

    /// Package name of the module.
    pub(crate) fn package(&self) -> &'a str {
        &self.member.source.package
    }
}
