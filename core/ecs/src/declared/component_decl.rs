//! `ComponentDecl`.

use std::fmt::{self, Write};

use super::step::{Step, former_names, write_name};
use super::{ComponentShape, FieldDecl};
use crate::{Description, EcsError, Field, World, WorldView};

/// A component, as the compiler of this build lays it out. `#[model(component)]` makes it as `Type::COMPONENT`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ComponentDecl {
    /// The name under which a world knows it: `<package>::<type>`.
    pub name: &'static str,
    /// Names that it had before.
    pub was: &'static [&'static str],
    /// Bytes per value; 0 for a tag.
    pub size: usize,
    /// Alignment of a value in bytes.
    pub alignment: usize,
    /// The fields, in the order of their offsets; none for a tag.
    pub shape: ComponentShape,
}

impl ComponentDecl {
    /// The same as data, which registration and migration take.
    ///
    /// The fields of a struct within stand for themselves, named `orbit.radius`; those of structs in an array are numbered,
    /// `wheels.0.radius`.
    pub fn description(&self) -> Description {
        let mut fields = Vec::new();
        walk(self.shape.fields(), &mut |steps, field, offset| {
            let mut name = String::new();
            write_name(steps, &mut name);
            fields.push(Field {
                name,
                was: former_names(steps),
                kind: Kind(field).to_string(),
                role: field.shape.role(),
                offset: offset as u32,
                size: field.size as u32,
            });
        });
        Description {
            name: self.name.to_owned(),
            was: self.was.iter().map(|&former| former.to_owned()).collect(),
            size: self.size as u32,
            alignment: self.alignment as u32,
            fields,
        }
    }

    /// Whether a description is of this layout under this name. Former names do not count.
    ///
    /// Costs one comparison per field.
    pub fn describes(&self, description: &Description) -> bool {
        if description.name != self.name
            || description.size as usize != self.size
            || description.alignment as usize != self.alignment
        {
            return false;
        }
        let mut others = description.fields.iter();
        let (mut name, mut same) = (String::new(), true);
        walk(self.shape.fields(), &mut |steps, field, offset| {
            name.clear();
            write_name(steps, &mut name);
            same &= others.next().is_some_and(|other| {
                other.name == name
                    && other.offset as usize == offset
                    && other.size as usize == field.size
                    && other.role == field.shape.role()
                    && same_text(&other.kind, Kind(field))
            });
        });
        same && others.next().is_none()
    }

    /// Brings the component to this layout, in a world that has it under this name or a former one.
    ///
    /// # Errors
    /// As [`WorldView::migrate`].
    pub fn migrate(&self, view: &WorldView, world: &mut World) -> Result<(), EcsError> {
        Self::migrate_all(&[*self], view, world)
    }

    /// Brings components to these layouts, all or none.
    ///
    /// # Errors
    /// As [`WorldView::migrate`].
    pub fn migrate_all(
        components: &[Self],
        view: &WorldView,
        world: &mut World,
    ) -> Result<(), EcsError> {
        let descriptions: Vec<Description> = components.iter().map(Self::description).collect();
        view.migrate(world, &descriptions)
    }
}

/// The text of a field's type with the numbers that lengths stand for, as in `[[f64; 3]; 2]`.
struct Kind(&'static FieldDecl<ComponentShape>);

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for _ in self.0.lengths {
            formatter.write_str("[")?;
        }
        formatter.write_str(self.0.element)?;
        for length in self.0.lengths.iter().rev() {
            write!(formatter, "; {length}]")?;
        }
        Ok(())
    }
}

/// What is still to be written of a text that is known.
struct Rest<'t>(&'t str);

impl Write for Rest<'_> {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(piece).ok_or(fmt::Error)?;
        Ok(())
    }
}

/// Whether `value` is displayed as `text`.
fn same_text(text: &str, value: impl fmt::Display) -> bool {
    let mut rest = Rest(text);
    write!(rest, "{value}").is_ok() && rest.0.is_empty()
}

/// Calls `visit` for each field that is no struct itself, in the order of the bytes: with the way to it and the bytes from
/// the start of the component.
fn walk(
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
