//! `Lower`, which turns syntax trees into plain data.

use keyway_syntax::{
    BoundaryType, FieldItem, ImplFunction, Marker, ModelItem, VariantItem, ViewFunction, ViewItem,
    ViewModelImpl, ViewModelItem, text,
};
use syn::ext::IdentExt;
use syn::{Attribute, Ident, Member, Path, ReturnType, Visibility};

use super::docs::docs;
use super::{
    ArgumentDecl, FieldDecl, FunctionDecl, ImplFunctionDecl, ImplementationDecl, ModelDecl,
    ModelShape, Place, StateFieldDecl, TypeDecl, VariantDecl, ViewDecl, ViewModelDecl,
};
use crate::generator::load::{LoadedModule, conditions};
use crate::ground::source::{Located, Location};

/// The module that the items come from.
pub(crate) struct Lower<'a> {
    pub(crate) module: &'a LoadedModule,
}

impl Lower<'_> {
    pub(crate) fn model(&self, item: &ModelItem) -> ModelDecl {
        let shape = match &item.shape {
            keyway_syntax::ModelShape::Struct(fields) => ModelShape::Struct(self.fields(fields)),
            keyway_syntax::ModelShape::Enum(variants) => {
                let variants = variants.iter();
                ModelShape::Enum(variants.map(|variant| self.variant(variant)).collect())
            }
        };
        ModelDecl {
            place: self.place(&item.name, &item.visibility, &item.attributes),
            plain: item.plain.iter().map(text).collect(),
            has_serde: has_serde(&item.attributes),
            shape,
        }
    }

    pub(crate) fn view(&self, item: &ViewItem) -> ViewDecl {
        let functions = item.functions.iter();
        ViewDecl {
            place: self.place(&item.name, &item.visibility, &item.attributes),
            plain: item.plain.iter().map(text).collect(),
            functions: functions.map(|function| self.function(function)).collect(),
        }
    }

    pub(crate) fn view_model(&self, item: &ViewModelItem) -> ViewModelDecl {
        let fields = item.fields.iter().map(|field| StateFieldDecl {
            name: member(&field.name),
            ty: text(&field.ty),
            persist: field.persist,
        });
        ViewModelDecl {
            place: self.place(&item.name, &item.visibility, &item.attributes),
            fields: fields.collect(),
        }
    }

    pub(crate) fn implementation(&self, item: &ViewModelImpl) -> ImplementationDecl {
        let functions = item.functions.iter();
        ImplementationDecl {
            target: self.name(&item.target),
            view: item.view.as_ref().and_then(|path| self.last_name(path)),
            passes: item.passes.as_ref().map(|word| self.name(word).location),
            leaves_out: !item.without.is_empty(),
            module: self.module.path.clone(),
            conditions: self.conditions(&item.attributes),
            functions: functions
                .map(|function| self.impl_function(function))
                .collect(),
            initialize_output: item.initialize_output(),
        }
    }

    fn impl_function(&self, function: &ImplFunction) -> ImplFunctionDecl {
        let inputs = function.inputs.iter();
        ImplFunctionDecl {
            name: self.name(&function.name),
            conditions: conditions(&function.attributes),
            receiver: function.receiver,
            inputs: inputs.map(|input| input.name.to_string()).collect(),
            output: match &function.output {
                ReturnType::Default => None,
                ReturnType::Type(_, ty) => Some(text(ty)),
            },
        }
    }

    fn function(&self, function: &ViewFunction) -> FunctionDecl {
        let feature = function.feature.as_ref().map(|feature| {
            let location = Location::new(self.module.file, feature.span().byte_range());
            Located::new(feature.value(), location)
        });
        let arguments = function.arguments.iter().map(|argument| ArgumentDecl {
            name: argument.name.to_string(),
            ty: ty(&argument.ty),
        });
        FunctionDecl {
            name: self.name(&function.name),
            docs: docs(&function.attributes),
            conditions: conditions(&function.attributes),
            feature,
            arguments: arguments.collect(),
            output: function.output.as_ref().map(ty),
            canonical: function.canonical(),
        }
    }

    fn fields(&self, fields: &[FieldItem]) -> Vec<FieldDecl> {
        let fields = fields.iter().map(|field| FieldDecl {
            name: member(&field.name),
            ty: ty(&field.ty),
            conditions: conditions(&field.attributes),
        });
        fields.collect()
    }

    fn variant(&self, variant: &VariantItem) -> VariantDecl {
        VariantDecl {
            name: variant.name.unraw().to_string(),
            discriminant: variant.discriminant.as_ref().map(text),
            fields: self.fields(&variant.fields),
            conditions: conditions(&variant.attributes),
        }
    }

    fn place(&self, name: &Ident, visibility: &Visibility, attributes: &[Attribute]) -> Place {
        let depth = self.module.path.segments().len();
        Place {
            name: self.name(name),
            module: self.module.path.clone(),
            conditions: self.conditions(attributes),
            reach: self.module.reach.inside(visibility, depth),
            named: self.module.path.item(&name.unraw().to_string()),
            docs: docs(attributes),
        }
    }

    /// `cfg` predicates of the modules around the item and its own.
    fn conditions(&self, attributes: &[Attribute]) -> Vec<String> {
        let mut all = self.module.conditions.clone();
        all.extend(conditions(attributes));
        all
    }

    fn name(&self, name: &Ident) -> Located<String> {
        let location = Location::new(self.module.file, name.span().byte_range());
        Located::new(name.unraw().to_string(), location)
    }

    fn last_name(&self, path: &Path) -> Option<Located<String>> {
        path.segments.last().map(|last| self.name(&last.ident))
    }
}

/// Whether a Model can be read and written: by `#[model]`, or by derives beside that of `Model` alone.
fn has_serde(attributes: &[Attribute]) -> bool {
    let derived = |name: &str| {
        let mut paths = Marker::derived(attributes);
        paths.any(|path| path.segments.last().is_some_and(|last| last.ident == name))
    };
    !Marker::derives_model(attributes) || (derived("Serialize") && derived("Deserialize"))
}

fn ty(ty: &BoundaryType) -> TypeDecl {
    TypeDecl {
        written: text(&ty.ty),
        canonical: ty.canonical.clone(),
        refers: ty.refers.iter().map(text).collect(),
    }
}

fn member(member: &Member) -> String {
    match member {
        Member::Named(name) => name.to_string(),
        Member::Unnamed(index) => index.index.to_string(),
    }
}
