//! `implementation`, the impl block of a View in a new crate.

use std::collections::BTreeSet;

use super::used_items::UsedItems;
use crate::generator::parse::{FunctionDecl, ViewDecl};
use crate::ground::names::{self, written};

/// Writes the block, with a stub for each function that belongs to no feature.
pub(super) fn implementation(view: &ViewDecl, target: &str, items: &UsedItems) -> String {
    let name = written(&view.place.name.value);
    let features = view.functions.iter().filter_map(|own| own.feature.as_ref());
    let features: BTreeSet<_> = features
        .map(|feature| format!("\"{}\"", feature.value))
        .collect();
    let features: Vec<_> = features.into_iter().collect();
    let argument = match features.is_empty() {
        true => name.clone(),
        false => format!("{name}, without({})", features.join(", ")),
    };
    let wanted = view.functions.iter().filter(|own| own.feature.is_none());
    let functions: Vec<_> = wanted.map(|own| function(own, items)).collect();
    format!(
        "\n#[viewmodel({argument})]\nimpl {target} {{\n{}}}\n",
        functions.join("\n")
    )
}

/// Writes the block of a layer, with one function that calls what is behind the layer; the others pass through.
pub(super) fn wrapper(view: &ViewDecl, target: &str, items: &UsedItems) -> String {
    let name = written(&view.place.name.value);
    let field = names::field(&view.place.name.value);
    let mut functions = view.functions.iter();
    let first = functions.find(|own| own.feature.is_none());
    let first = first.map(|own| forwarder(own, &field, items));
    format!(
        "\n/// Functions that are not written pass through.\n#[viewmodel({name}, layer)]\nimpl {target} {{\n{}}}\n",
        first.unwrap_or_default()
    )
}

fn forwarder(function: &FunctionDecl, field: &str, items: &UsedItems) -> String {
    let name = written(&function.name.value);
    let names: Vec<_> = function
        .arguments
        .iter()
        .map(|argument| argument.name.as_str())
        .collect();
    let arguments = function.arguments.iter();
    let arguments: Vec<_> = arguments
        .map(|argument| format!("{}: {}", argument.name, items.written(&argument.ty)))
        .collect();
    let output = function.output.as_ref();
    let output = output.map(|output| format!(" -> {}", items.written(output)));
    let docs = docs(function);
    format!(
        "{docs}    pub fn {name}({}){} {{\n        inner().{field}.{name}({})\n    }}\n",
        arguments.join(", "),
        output.unwrap_or_default(),
        names.join(", ")
    )
}

fn docs(function: &FunctionDecl) -> String {
    let lines = function.docs.iter();
    lines
        .map(|line| format!("    /// {line}").trim_end().to_owned() + "\n")
        .collect()
}

/// Writes a stub; if it has to return a value, its body is `todo!`.
fn function(function: &FunctionDecl, items: &UsedItems) -> String {
    let name = written(&function.name.value);
    let arguments = function.arguments.iter().map(|argument| {
        let name = argument.name.trim_start_matches("r#");
        format!("_{name}: {}", items.written(&argument.ty))
    });
    let arguments: Vec<_> = arguments.collect();
    let arguments = arguments.join(", ");
    let docs = docs(function);
    match &function.output {
        None => format!("{docs}    pub fn {name}({arguments}) {{}}\n"),
        Some(output) => format!(
            "{docs}    pub fn {name}({arguments}) -> {} {{\n        todo!(\"{name}\")\n    }}\n",
            items.written(output)
        ),
    }
}
