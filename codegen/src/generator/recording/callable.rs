//! `Callable`, a function of a View as a recording knows it.

use std::collections::BTreeSet;

use keyway_syntax::crosses;

use super::argument::Argument;
use crate::generator::parse::{
    ArgumentDecl, FunctionDecl, ModelDecl, ModelShape, ParsedCrate, ParsedWorkspace, TypeDecl,
    ViewDecl,
};
use crate::ground::names;

/// Longest array that serde reads and writes.
const LONGEST: u32 = 32;

/// A function of a View, and whether its calls can be recorded.
#[derive(Clone, Debug)]
pub struct Callable<'a> {
    /// The View.
    pub view: &'a ViewDecl,
    /// The function.
    pub function: &'a FunctionDecl,
    /// Why its calls cannot be recorded; `None` for one whose calls can.
    pub left_out: Option<String>,
    /// Whether its types hold a set, whose order means nothing.
    pub unordered: bool,
}

/// All functions of the Views of `core`, in declared order.
#[must_use]
pub fn callables<'a>(core: &'a ParsedCrate, workspace: &ParsedWorkspace) -> Vec<Callable<'a>> {
    let views = core.views.iter();
    let functions = views.flat_map(|view| view.functions.iter().map(move |own| (view, own)));
    functions
        .map(|(view, function)| Callable {
            view,
            function,
            left_out: left_out(view, function, workspace),
            unordered: holds_set(function, workspace),
        })
        .collect()
}

impl Callable<'_> {
    /// `View.function`.
    #[must_use]
    pub fn name(&self) -> String {
        format!(
            "{}.{}",
            self.view.place.name.value, self.function.name.value
        )
    }

    /// Whether it is one of the View of this name.
    #[must_use]
    pub fn is_of(&self, view: &str) -> bool {
        self.view.place.name.value == view
    }

    /// Whether calls of it can be counted: one that is there only under a `cfg` passes through.
    #[must_use]
    pub fn is_traced(&self) -> bool {
        self.function.conditions.is_empty() && self.view.place.conditions.is_empty()
    }

    /// Name of the View's table in the `Views` of the Core.
    pub(super) fn field(&self) -> String {
        names::field(&self.view.place.name.value)
    }

    /// Whether an argument is a list of bytes.
    pub(super) fn is_bytes(argument: &ArgumentDecl) -> bool {
        let ty = argument.ty.canonical.trim_start_matches('&');
        ["[u8]", "Vec<u8>"].contains(&ty.trim_start_matches("mut "))
    }

    /// Whether a call may change an argument.
    pub(super) fn changes(argument: &ArgumentDecl) -> bool {
        Argument::of(argument).is_some_and(|own| own.changes)
    }
}

fn types(function: &FunctionDecl) -> impl Iterator<Item = &TypeDecl> {
    let inputs = function.arguments.iter().map(|argument| &argument.ty);
    inputs.chain(&function.output)
}

fn left_out(
    view: &ViewDecl,
    function: &FunctionDecl,
    workspace: &ParsedWorkspace,
) -> Option<String> {
    if !function.conditions.is_empty() || !view.place.conditions.is_empty() {
        return Some("it is there only under a `cfg`".to_owned());
    }
    let of_types = types(function).find_map(|ty| unknown_to_serde(ty, view, workspace));
    if of_types.is_some() {
        return of_types;
    }
    let mut borrowed = false;
    for argument in &function.arguments {
        let Some(own) = Argument::of(argument) else {
            return Some(format!(
                "argument `{}` holds references, which a replay cannot make",
                argument.name
            ));
        };
        borrowed |= own.changes;
    }
    let returns_reference = function
        .output
        .as_ref()
        .is_some_and(|ty| ty.canonical.contains('&'));
    (borrowed && returns_reference)
        .then(|| "it returns a reference while it borrows an argument to change".to_owned())
}

/// Why serde cannot read and write a type.
fn unknown_to_serde(ty: &TypeDecl, view: &ViewDecl, workspace: &ParsedWorkspace) -> Option<String> {
    for plain in &view.plain {
        let last = plain.rsplit("::").next().unwrap_or(plain);
        let is_of_std = plain.starts_with("std::") || !plain.contains("::");
        let is_known = is_of_std && crosses_with_serde(last);
        if words(&ty.canonical).any(|word| word == last) && !is_known {
            return Some(format!(
                "`{plain}` is plain in the View, where nobody can tell whether it has serde; hold it in a Model"
            ));
        }
    }
    for word in words(&ty.canonical) {
        if ["RangeFull", "RangeToInclusive"].contains(&word) {
            return Some(format!("serde knows no `{word}`"));
        }
        let mut models = models(word, workspace);
        if models.any(|model| !model.has_serde) {
            return Some(format!(
                "the Model `{word}` has no serde; write `#[model]` for it, or derive both of its traits"
            ));
        }
    }
    let lengths = ty.canonical.split("; ").skip(1);
    let lengths = lengths.filter_map(|rest| rest.split(']').next());
    for length in lengths {
        if length.parse::<u32>().is_ok_and(|length| length <= LONGEST) {
            continue;
        }
        return Some(format!(
            "serde knows arrays of {LONGEST} values at most, and this one has {length}"
        ));
    }
    None
}

/// Types of std that cross only where they are listed, all of which serde knows.
fn crosses_with_serde(name: &str) -> bool {
    let listed = ["SystemTime", "IpAddr", "Ipv4Addr", "Ipv6Addr", "SocketAddr"];
    listed.contains(&name) || crosses(name)
}

/// Whether a `HashSet` is in a type of the function, or in a Model that one holds.
fn holds_set(function: &FunctionDecl, workspace: &ParsedWorkspace) -> bool {
    let mut seen = BTreeSet::new();
    let mut open: Vec<String> = types(function).map(|ty| ty.canonical.clone()).collect();
    while let Some(text) = open.pop() {
        for word in words(&text) {
            if word == "HashSet" {
                return true;
            }
            if seen.insert(word.to_owned()) {
                open.extend(models(word, workspace).flat_map(fields));
            }
        }
    }
    false
}

fn fields(model: &ModelDecl) -> Vec<String> {
    let fields = match &model.shape {
        ModelShape::Struct(fields) => fields.iter().collect::<Vec<_>>(),
        ModelShape::Enum(variants) => variants.iter().flat_map(|own| &own.fields).collect(),
    };
    fields
        .iter()
        .map(|field| field.ty.canonical.clone())
        .collect()
}

/// The Models of this name in all Cores. That there may be several can only leave out too much.
fn models<'w>(name: &str, workspace: &'w ParsedWorkspace) -> impl Iterator<Item = &'w ModelDecl> {
    let all = workspace.crates.iter().flat_map(|member| &member.models);
    all.filter(move |model| model.place.name.value == name)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    words.filter(|word| !word.is_empty())
}
