//! Reads items from text, and renders what is refused.

use keyway_syntax::{
    BoundaryType, Declaration, ModelItem, ModelShape, ViewFunction, ViewItem, ViewModelImpl,
    ViewModelItem,
};
use syn::Item;

/// The declaration in `source`, which is one item.
#[track_caller]
pub(crate) fn read(source: &str) -> Declaration {
    match Declaration::from_item(&item(source)) {
        Ok(Some(declaration)) => declaration,
        Ok(None) => panic!("no declaration of Keyway in: {source}"),
        Err(error) => panic!("refused: {:?}", render(&error)),
    }
}

/// What is refused in `source`, each as the tokens marked and the sentence.
#[track_caller]
pub(crate) fn refused(source: &str) -> Vec<String> {
    match Declaration::from_item(&item(source)) {
        Ok(_) => panic!("nothing refused in: {source}"),
        Err(error) => render(&error),
    }
}

/// Asserts that `source` is refused with exactly these lines, `tokens | sentence`.
#[track_caller]
pub(crate) fn check_refused(source: &str, expected: &[&str]) {
    let found = refused(source);
    assert_eq!(found.join("\n"), expected.join("\n"));
}

#[track_caller]
pub(crate) fn model(source: &str) -> ModelItem {
    match read(source) {
        Declaration::Model(model) => model,
        _ => panic!("no Model: {source}"),
    }
}

#[track_caller]
pub(crate) fn view(source: &str) -> ViewItem {
    match read(source) {
        Declaration::View(view) => view,
        _ => panic!("no View: {source}"),
    }
}

#[track_caller]
pub(crate) fn view_model(source: &str) -> ViewModelItem {
    match read(source) {
        Declaration::ViewModel(item) => item,
        _ => panic!("no ViewModel: {source}"),
    }
}

#[track_caller]
pub(crate) fn view_model_impl(source: &str) -> ViewModelImpl {
    match read(source) {
        Declaration::ViewModelImpl(block) => *block,
        _ => panic!("no impl block: {source}"),
    }
}

/// The only function of a View, of which the type is `signature`.
#[track_caller]
pub(crate) fn function(signature: &str) -> ViewFunction {
    let source = format!("#[view] pub struct TestView {{ pub call: {signature} }}");
    view(&source).functions.remove(0)
}

/// The type of the only field of a Model.
#[track_caller]
pub(crate) fn field(ty: &str) -> BoundaryType {
    let source = format!("#[model] pub struct Test {{ pub field: {ty} }}");
    match model(&source).shape {
        ModelShape::Struct(mut fields) => fields.remove(0).ty,
        ModelShape::Enum(_) => panic!("no struct: {source}"),
    }
}

/// What is refused in a Model's only field of this type.
#[track_caller]
pub(crate) fn refused_field(ty: &str) -> String {
    refused(&format!("#[model] pub struct Test {{ pub field: {ty} }}")).join("\n")
}

/// What is refused in a View's only function of this type.
#[track_caller]
pub(crate) fn refused_function(signature: &str) -> String {
    refused(&format!(
        "#[view] pub struct TestView {{ pub call: {signature} }}"
    ))
    .join("\n")
}

#[track_caller]
fn item(source: &str) -> Item {
    syn::parse_str(source).expect("the test gives one item")
}

fn render(error: &syn::Error) -> Vec<String> {
    let line = |error: syn::Error| {
        let marked = error.span().source_text();
        format!("{} | {error}", marked.unwrap_or_default())
    };
    error.clone().into_iter().map(line).collect()
}
