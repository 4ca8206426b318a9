//! What a component is: its fields with their roles, and texts and lists as values of fields.

mod component;
mod description;
mod field;
mod field_role;
mod list;
mod span;
mod text;

pub use component::Component;
pub use description::Description;
pub use field::Field;
pub use field_role::FieldRole;
pub use list::List;
pub use span::Span;
pub use text::Text;
