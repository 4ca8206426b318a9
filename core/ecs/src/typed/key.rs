//! A component id that knows its Rust type.

use std::marker::PhantomData;

use bytemuck::Pod;
use keyway::{Model, ModelShape};

use crate::{
    ComponentDecl, ComponentId, ComponentView, Description, EcsError, Field, FieldRole, World,
};

/// The id of a component whose values are `T` in the world that it was made for and in clones of that world.
///
/// A type of one's own gets its key from `T::register` (see [`component!`](crate::component)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key<T> {
    /// The untyped id.
    pub id: ComponentId,
    kind: PhantomData<T>,
}

impl<T> Key<T> {
    #[inline]
    pub(crate) const fn of(id: ComponentId) -> Self {
        Self {
            id,
            kind: PhantomData,
        }
    }
}

impl<T: Pod> Key<T> {
    /// Registers `T` under a name, with the fields of its description, which is that of `T` itself; `None` for a type
    /// that has none, such as a number or a type of another crate.
    ///
    /// # Errors
    /// As [`ComponentView::register`].
    pub fn register(
        view: &ComponentView,
        world: &mut World,
        name: &str,
        model: Option<&Model>,
    ) -> Result<Self, EcsError> {
        let id = view.register(world, &Self::describe(name, model))?;
        Ok(Self {
            id,
            kind: PhantomData,
        })
    }

    /// What `T` is, as registration and migration take it.
    pub fn describe(name: &str, model: Option<&Model>) -> Description {
        Description {
            name: name.to_owned(),
            was: Vec::new(),
            size: size_of::<T>() as u32,
            alignment: align_of::<T>() as u32,
            fields: rows(model).iter().map(field).collect(),
        }
    }

    /// The key of a component that is registered with exactly this name and layout; needs no View and no writing.
    ///
    /// Costs one comparison per registered component.
    pub fn find(world: &World, name: &str, model: Option<&Model>) -> Option<Self> {
        let position = world
            .components
            .iter()
            .position(|component| component.description.name == name)?;
        let component = &world.components[position].description;
        let same = component.size as usize == size_of::<T>()
            && component.alignment as usize == align_of::<T>()
            && component.fields.len() == rows(model).len()
            && component
                .fields
                .iter()
                .zip(rows(model))
                .all(|(field, row)| agree(field, row));
        same.then_some(Self {
            id: ComponentId(position as u32),
            kind: PhantomData,
        })
    }

    /// Registers `T` as its declaration describes it.
    ///
    /// # Errors
    /// As [`ComponentView::register`].
    pub fn declare(
        view: &ComponentView,
        world: &mut World,
        component: &ComponentDecl,
    ) -> Result<Self, EcsError> {
        let id = view.register(world, &component.description())?;
        Ok(Self {
            id,
            kind: PhantomData,
        })
    }

    /// The key of a component that is registered with exactly this name and layout; needs no View and no writing.
    ///
    /// Costs one comparison per registered component and one per field.
    pub fn declared(world: &World, component: &ComponentDecl) -> Option<Self> {
        let position = world
            .components
            .iter()
            .position(|registered| registered.description.name == component.name)?;
        component
            .describes(&world.components[position].description)
            .then_some(Self {
                id: ComponentId(position as u32),
                kind: PhantomData,
            })
    }

    /// A value as the Views take it.
    #[inline]
    pub fn value(self, value: &T) -> (ComponentId, &[u8]) {
        (self.id, bytemuck::bytes_of(value))
    }
}

fn rows(model: Option<&Model>) -> &'static [keyway::Field] {
    match model.map(|model| model.shape) {
        Some(ModelShape::Struct(fields)) => fields,
        // Plain data is never an enum.
        Some(ModelShape::Enum(_)) | None => &[],
    }
}

fn field(row: &keyway::Field) -> Field {
    Field {
        name: row.name.to_owned(),
        was: Vec::new(),
        role: FieldRole::Plain,
        kind: row.type_text.to_owned(),
        offset: row.offset.unwrap_or_default() as u32,
        size: row.size as u32,
    }
}

fn agree(field: &Field, row: &keyway::Field) -> bool {
    field.name == row.name
        && field.kind == row.type_text
        && row.offset == Some(field.offset as usize)
        && row.size == field.size as usize
}
