//! Visits the fields that hold values, those of structs within included.

use super::step::Step;
use super::{ComponentShape, FieldDecl};

/// Calls `visit` for each field that is no struct itself, in the order of the bytes: with the way to it and the bytes from
/// the start of the component.
pub(super) fn walk(
    fields: &'static [FieldDecl<ComponentShape>],
    visit: &mut impl FnMut(&[Step], &'static FieldDecl<ComponentShape>, usize),
) {
    walk_from(0, fields, &mut Vec::new(), visit);
}

fn walk_from(
    start: usize,
    fields: &'static [FieldDecl<ComponentShape>],
    steps: &mut Vec<Step>,
    visit: &mut impl FnMut(&[Step], &'static FieldDecl<ComponentShape>, usize),
) {
    for field in fields {
        let start = start + field.offset;
        if field.shape.is_value() {
            steps.push(Step { field, element: 0 });
            visit(steps, field, start);
            steps.pop();
            continue;
        }
        let count = field.count();
        for element in 0..count {
            steps.push(Step { field, element });
            walk_from(
                start + field.size / count * element,
                field.shape.fields(),
                steps,
                visit,
            );
            steps.pop();
        }
    }
}
