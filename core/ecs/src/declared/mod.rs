//! What `#[model(component)]` states about a component, as constants that the compiler computes.

mod component_decl;
mod component_shape;
mod field_decl;
mod layout_rules;
mod step;

pub use component_decl::ComponentDecl;
pub use component_shape::ComponentShape;
pub use field_decl::FieldDecl;
