//! Finds Models that a contract refers to without listing them.
use super::DeclaredContract;
use crate::descriptor::{Field, Function, Model, ModelShape, Variant};
use crate::text::same;

impl DeclaredContract {
    /// Path of the first Model that the contract refers to although neither it nor a contract it uses lists that Model,
    /// because the generator did not see it.
    #[must_use]
    pub const fn first_unlisted(&self) -> Option<&'static str> {
        first_unlisted(self)
    }
}

const fn first_unlisted(contract: &DeclaredContract) -> Option<&'static str> {
    let mut at = 0;
    while at < contract.models.len() {
        let found = in_model(contract, &contract.models[at]);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    at = 0;
    while at < contract.views.len() {
        let found = in_functions(contract, contract.views[at].view.functions);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_model(contract: &DeclaredContract, model: &Model) -> Option<&'static str> {
    match model.shape {
        ModelShape::Struct(fields) => in_fields(contract, fields),
        ModelShape::Enum(variants) => in_variants(contract, variants),
    }
}

const fn in_variants(contract: &DeclaredContract, variants: &[Variant]) -> Option<&'static str> {
    let mut at = 0;
    while at < variants.len() {
        let found = in_fields(contract, variants[at].fields);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_fields(contract: &DeclaredContract, fields: &[Field]) -> Option<&'static str> {
    let mut at = 0;
    while at < fields.len() {
        let found = in_paths(contract, fields[at].refers);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_functions(contract: &DeclaredContract, functions: &[Function]) -> Option<&'static str> {
    let mut at = 0;
    while at < functions.len() {
        let found = in_paths(contract, functions[at].refers);
        if found.is_some() {
            return found;
        }
        at += 1;
    }
    None
}

const fn in_paths(contract: &DeclaredContract, paths: &[&'static str]) -> Option<&'static str> {
    let mut at = 0;
    while at < paths.len() {
        if !lists(contract, paths[at]) {
            return Some(paths[at]);
        }
        at += 1;
    }
    None
}

const fn lists(contract: &DeclaredContract, path: &str) -> bool {
    let mut at = 0;
    while at < contract.models.len() {
        if same(contract.models[at].path, path) {
            return true;
        }
        at += 1;
    }
    at = 0;
    while at < contract.uses.len() {
        if lists(contract.uses[at], path) {
            return true;
        }
        at += 1;
    }
    false
}
