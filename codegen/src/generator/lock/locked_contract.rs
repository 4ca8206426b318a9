//! `LockedContract`, the content of a `contract.lock`.

use super::LockedItem;
use crate::generator::parse::{
    FieldDecl, FunctionDecl, ModelDecl, ModelShape, ParsedCrate, Place, VariantDecl, ViewDecl,
};

/// A contract as it is locked: types as two builds compare them, without documentation, names of arguments or places in files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LockedContract {
    /// Package of the Core.
    pub package: String,
    /// Version of the Core.
    pub version: String,
    /// The features that a System may provide, in declared order.
    pub features: Vec<String>,
    /// The Cargo features, sorted.
    pub cargo_features: Vec<String>,
    /// The Models, in the order of the walk.
    pub models: Vec<LockedItem>,
    /// The Views, in the order of the walk.
    pub views: Vec<LockedItem>,
}

impl LockedContract {
    /// Makes the contract that a Core declares now.
    #[must_use]
    pub fn of(core: &ParsedCrate, features: &[String], cargo_features: &[String]) -> Self {
        Self {
            package: core.source.package.clone(),
            version: core.source.version.clone(),
            features: features.to_vec(),
            cargo_features: cargo_features.to_vec(),
            models: core.models.iter().map(model).collect(),
            views: core.views.iter().map(view).collect(),
        }
    }
}

fn model(model: &ModelDecl) -> LockedItem {
    let (kind, rows) = match &model.shape {
        ModelShape::Struct(fields) => ("struct", fields.iter().map(field).collect()),
        ModelShape::Enum(variants) => ("enum", variants.iter().map(variant).collect()),
    };
    LockedItem {
        head: head(kind, &model.place),
        rows,
    }
}

fn view(view: &ViewDecl) -> LockedItem {
    LockedItem {
        head: head("view", &view.place),
        rows: view.functions.iter().map(function).collect(),
    }
}

fn head(kind: &str, place: &Place) -> String {
    format!("{kind} {}{}", place.name.value, when(&place.conditions))
}

fn field(field: &FieldDecl) -> String {
    let FieldDecl {
        name,
        ty,
        conditions,
    } = field;
    format!("{name}: {}{}", ty.canonical, when(conditions))
}

fn variant(variant: &VariantDecl) -> String {
    let mut fields = variant.fields.iter().peekable();
    let is_tuple = fields.peek().is_some_and(|field| field.name == "0");
    let payload = match variant.fields.as_slice() {
        [] => String::new(),
        all if is_tuple => {
            let types = all
                .iter()
                .map(|field| field.ty.canonical.clone() + &when(&field.conditions));
            format!("({})", types.collect::<Vec<_>>().join(", "))
        }
        all => format!(
            " {{ {} }}",
            all.iter().map(field).collect::<Vec<_>>().join(", ")
        ),
    };
    let number = variant.discriminant.as_ref();
    let number = number.map_or_else(String::new, |number| format!(" = {number}"));
    format!(
        "{}{payload}{number}{}",
        variant.name,
        when(&variant.conditions)
    )
}

fn function(function: &FunctionDecl) -> String {
    let name = &function.name.value;
    let feature = function.feature.as_ref();
    let feature = feature.map_or_else(String::new, |feature| {
        format!(", feature {}", feature.value)
    });
    format!(
        "{name}: {}{feature}{}",
        function.canonical,
        when(&function.conditions)
    )
}

fn when(conditions: &[String]) -> String {
    match conditions {
        [] => String::new(),
        all => format!(" if {}", all.join(" and ")),
    }
}
