//! Writes the canonical text of a contract; its form is described at [`DeclaredContract`].
use super::row_writer::RowWriter;
use super::seen::Seen;
use super::{ContractText, DeclaredContract, ViewPlace};
use crate::descriptor::{Field, ForeignType, Function, Layout, Model, ModelShape, Variant};

impl DeclaredContract {
    /// Length of the canonical text in bytes.
    #[must_use]
    pub const fn text_length(&self) -> usize {
        let mut text = RowWriter::new(&mut []);
        write(&mut text, self);
        text.length()
    }

    /// The canonical text.
    ///
    /// # Panics
    /// If `LENGTH` is not [`text_length`](Self::text_length); inside a `const` that is an error of the compilation.
    #[must_use]
    pub const fn text<const LENGTH: usize>(&self) -> ContractText<LENGTH> {
        let mut bytes = [0; LENGTH];
        let mut text = RowWriter::new(&mut bytes);
        write(&mut text, self);
        assert!(
            text.length() == LENGTH,
            "the text's length differs from the length that was counted"
        );
        ContractText::new(bytes)
    }
}

const fn write(text: &mut RowWriter<'_>, contract: &DeclaredContract) {
    let mut at = 0;
    while at < contract.cargo_features.len() {
        let feature = contract.cargo_features[at];
        let state = if feature.enabled { "on" } else { "off" };
        text.words(&["cargo-feature", feature.name, state]);
        text.end_row();
        at += 1;
    }
    write_models(text, contract.models);
    at = 0;
    while at < contract.views.len() {
        write_view(text, &contract.views[at]);
        at += 1;
    }
    write_used(text, contract, &mut Seen::new());
}

/// Writes the Models of other Cores, transitively: a Model inside a Model must also mean the same on both sides.
const fn write_used(text: &mut RowWriter<'_>, contract: &DeclaredContract, seen: &mut Seen) {
    let mut at = 0;
    while at < contract.uses.len() {
        let used = contract.uses[at];
        if !seen.add(used.core) {
            write_models(text, used.models);
            write_used(text, used, seen);
        }
        at += 1;
    }
}

const fn write_models(text: &mut RowWriter<'_>, models: &[Model]) {
    let mut at = 0;
    while at < models.len() {
        write_model(text, &models[at]);
        at += 1;
    }
}

const fn write_model(text: &mut RowWriter<'_>, model: &Model) {
    let shape = match model.shape {
        ModelShape::Struct(_) => "struct",
        ModelShape::Enum(_) => "enum",
    };
    text.words(&["model", model.path, shape]);
    if !model.repr.is_empty() {
        text.words(&["repr", model.repr]);
    }
    write_layout(text, &model.layout());
    text.end_row();
    match model.shape {
        ModelShape::Struct(fields) => write_fields(text, &[model.path], fields),
        ModelShape::Enum(variants) => write_variants(text, model.path, variants),
    }
    write_foreign(text, model.foreign);
}

/// Writes the `type` rows of a Model. A type that several Models hold is written for each of them; the rows are equal,
/// as one contract is compiled with one build of the crate.
const fn write_foreign(text: &mut RowWriter<'_>, types: &[ForeignType]) {
    let mut at = 0;
    while at < types.len() {
        text.words(&["type", types[at].path, "build", types[at].build]);
        text.end_row();
        at += 1;
    }
}

/// Splits a row behind its second word into the item and the rest of the row.
pub(super) fn split(line: &str) -> (&str, &str) {
    let second = line.find(' ').map_or(line.len(), |at| at + 1);
    let end = line[second..]
        .find(' ')
        .map_or(line.len(), |at| second + at);
    (&line[..end], line[end..].trim_start())
}

/// Whether an item is of a row that [`write_foreign`] wrote.
pub(super) fn is_foreign(item: &str) -> bool {
    item.starts_with("type ")
}

/// Reads the build from a row that [`write_foreign`] wrote, by its item and the rest; `None` for any other row.
pub(super) fn foreign_build<'r>(item: &str, rest: &'r str) -> Option<&'r str> {
    is_foreign(item)
        .then(|| rest.strip_prefix("build "))
        .flatten()
}

const fn write_variants(text: &mut RowWriter<'_>, model: &str, variants: &[Variant]) {
    let mut at = 0;
    while at < variants.len() {
        let variant = &variants[at];
        text.words(&["variant"]);
        text.path(&[model, variant.name]);
        text.number(at);
        if let Some(discriminant) = variant.discriminant {
            text.words(&["is"]);
            text.signed(discriminant);
        }
        text.end_row();
        write_fields(text, &[model, variant.name], variant.fields);
        at += 1;
    }
}

const fn write_fields(text: &mut RowWriter<'_>, owner: &[&str], fields: &[Field]) {
    let mut at = 0;
    while at < fields.len() {
        let field = &fields[at];
        text.words(&["field"]);
        match owner {
            [model, variant] => text.path(&[model, variant, field.name]),
            [model] => text.path(&[model, field.name]),
            _ => {}
        }
        text.words(&[field.type_text]);
        write_inside(text, field.refers, field.layouts);
        match field.offset {
            Some(offset) => {
                text.words(&["at"]);
                text.number(offset);
            }
            None => {
                text.words(&["index"]);
                text.number(at);
            }
        }
        write_layout(text, &field.layout());
        text.end_row();
        at += 1;
    }
}

const fn write_layout(text: &mut RowWriter<'_>, layout: &Layout) {
    text.words(&["size"]);
    text.number(layout.size);
    text.words(&["align"]);
    text.number(layout.align);
}

const fn write_inside(text: &mut RowWriter<'_>, refers: &[&str], layouts: &[Layout]) {
    if !refers.is_empty() {
        text.words(&["of"]);
        text.words(refers);
    }
    if !layouts.is_empty() {
        text.words(&["layout"]);
    }
    let mut at = 0;
    while at < layouts.len() {
        text.number(layouts[at].size);
        text.number(layouts[at].align);
        at += 1;
    }
}

const fn write_view(text: &mut RowWriter<'_>, place: &ViewPlace) {
    text.words(&["view", place.view.path, "at"]);
    text.number(place.offset);
    text.end_row();
    let mut at = 0;
    while at < place.view.functions.len() {
        write_function(text, place, &place.view.functions[at]);
        at += 1;
    }
    write_foreign(text, place.view.foreign);
}

const fn write_function(text: &mut RowWriter<'_>, place: &ViewPlace, function: &Function) {
    text.words(&["function"]);
    text.path(&[place.view.path, function.name]);
    text.words(&[function.signature]);
    write_inside(text, function.refers, function.layouts);
    if let Some(feature) = function.feature {
        text.words(&["feature", feature]);
    }
    text.words(&["at"]);
    text.number(place.offset + function.offset);
    text.end_row();
}
