//! The way from a component to a field within its fields.

use std::fmt::Write;

use super::{ComponentShape, FieldDecl};

/// A field on the way, and which element of it, if it is an array of structs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// Field that the step goes into.
    pub(super) field: &'static FieldDecl<ComponentShape>,
    /// The element, counted through all dimensions; 0 for what is no array.
    pub(super) element: usize,
}

/// Appends the name of the field that the steps lead to.
pub(super) fn write_name(steps: &[Step], name: &mut String) {
    for (position, step) in steps.iter().enumerate() {
        write_step(step, step.field.name, position + 1 == steps.len(), name);
    }
}

/// All names that the field may have had: each step by its name or a former one, but not all by their names.
pub(super) fn former_names(steps: &[Step]) -> Vec<String> {
    let mut names = vec![String::new()];
    for (position, step) in steps.iter().enumerate() {
        let last = position + 1 == steps.len();
        let alternatives = || {
            [step.field.name]
                .into_iter()
                .chain(step.field.was.iter().copied())
        };
        names = names
            .iter()
            .flat_map(|name| {
                alternatives().map(move |alternative| {
                    let mut name = name.clone();
                    write_step(step, alternative, last, &mut name);
                    name
                })
            })
            .collect();
    }
    names.remove(0);
    names
}

fn write_step(step: &Step, field: &str, last: bool, name: &mut String) {
    name.push_str(field);
    if last {
        return;
    }
    let mut within = step.field.count();
    let mut element = step.element;
    for length in step.field.lengths {
        within /= length;
        write!(name, ".{}", element / within).expect("a String takes everything");
        element %= within;
    }
    name.push('.');
}
