//! Finds Models that a contract refers to without listing them.
use super::DeclaredContract;
use super::listed::Listed;
use crate::descriptor::{Field, Function, Model, ModelShape, Variant};

impl DeclaredContract {
    /// Path of the first Model that the contract refers to although neither it nor a contract it uses lists that Model,
    /// because the generator did not see it.
    #[must_use]
    pub const fn first_unlisted(&self) -> Option<&'static str> {
        first_unlisted(self, &Listed::of(self))
    }
}

const fn first_unlisted(contract: &DeclaredContract, listed: &Listed) -> Option<&'static str> {
    let mut at = 0;
    while at < contract.models.len() {
        let found = in_model(listed, &contract.models[at]);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    at = 0;
    while at < contract.views.len() {
        let found = in_functions(listed, contract.views[at].view.functions);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_model(listed: &Listed, model: &Model) -> Option<&'static str> {
    match model.shape {
        ModelShape::Struct(fields) => in_fields(listed, fields),
        ModelShape::Enum(variants) => in_variants(listed, variants),
    }
}

const fn in_variants(listed: &Listed, variants: &[Variant]) -> Option<&'static str> {
    let mut at = 0;
    while at < variants.len() {
        let found = in_fields(listed, variants[at].fields);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_fields(listed: &Listed, fields: &[Field]) -> Option<&'static str> {
    let mut at = 0;
    while at < fields.len() {
        let found = in_paths(listed, fields[at].refers);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_functions(listed: &Listed, functions: &[Function]) -> Option<&'static str> {
    let mut at = 0;
    while at < functions.len() {
        let found = in_paths(listed, functions[at].refers);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_paths(listed: &Listed, paths: &[&'static str]) -> Option<&'static str> {
    let mut at = 0;
    while at < paths.len() {
        if !listed.contains(paths[at]) {
            return Some(paths[at]);
        }
        at += 1;
    }
    None
}
