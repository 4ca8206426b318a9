//! `Implementor`.

use crate::generator::discover::CrateId;
use crate::generator::parse::{
    Declaration, FunctionDecl, ImplementationDecl, ModuleKind, ParsedCrate, ParsedWorkspace,
    Provision, Role,
};

/// A module that implements a Core that is known: a System, Plugin or layer, or an App, once for each Core that it provides.
pub(crate) struct Implementor<'a> {
    pub(crate) id: CrateId,
    pub(crate) member: &'a ParsedCrate,
    pub(crate) kind: ModuleKind,
    pub(crate) provides: &'a Provision,
    pub(crate) core: &'a ParsedCrate,
}

impl<'a> Implementor<'a> {
    /// All implementors, sorted; a module whose Core does not exist is left out, as the resolve stage reports it.
    pub(crate) fn all(workspace: &'a ParsedWorkspace) -> impl Iterator<Item = Self> {
        workspace.members().flat_map(move |(id, member)| {
            let declaration = member.declaration.as_ref();
            let provided = declaration.map_or(&[][..], provisions).iter();
            provided.filter_map(move |provides| {
                let core = &workspace[workspace.find(&provides.core.value)?];
                core.declaration.as_ref()?.core()?;
                Some(Self {
                    id,
                    member,
                    kind: declaration?.kind(),
                    provides,
                    core,
                })
            })
        })
    }

    /// Whether the module must implement the function: its feature, if it has one, is provided. A layer passes through what
    /// it does not write.
    pub(crate) fn must_have(&self, function: &FunctionDecl) -> bool {
        if self.kind.wraps() {
            return false;
        }
        function.feature.as_ref().is_none_or(|feature| {
            let provided = self.provides.features.iter();
            provided.clone().any(|known| known.value == feature.value)
        })
    }

    /// Package name of the module.
    pub(crate) fn package(&self) -> &'a str {
        &self.member.source.package
    }

    /// Its impl blocks for Views: of an App those for Views of this Core.
    pub(crate) fn blocks(&self) -> impl Iterator<Item = &'a ImplementationDecl> {
        let (is_app, core) = (self.kind == ModuleKind::App, self.core);
        self.member.implementations.iter().filter(move |block| {
            let view = block.view.as_ref();
            view.is_some_and(|view| !is_app || core.has_view(&view.value))
        })
    }

    /// Index of the ViewModel that implements the Core; of an App the one that implements the first View of it.
    pub(crate) fn view_model(&self) -> Option<usize> {
        match self.kind {
            ModuleKind::App => self
                .blocks()
                .find_map(|block| self.member.view_model_of(block)),
            _ => (!self.member.view_models.is_empty()).then_some(0),
        }
    }
}

/// The Cores that a module declares to implement.
fn provisions(declaration: &Declaration) -> &[Provision] {
    match &declaration.role {
        Role::Provider(_, provider) => std::slice::from_ref(&provider.provides),
        Role::App(app) => &app.provides,
        Role::Core(_) => &[],
    }
}
