//! Models, Views and ViewModels described as values.
mod field;
mod foreign_type;
mod function;
mod layout;
mod model;
mod model_shape;
mod module_kind;
mod named;
mod variant;
mod view;
mod view_model;

pub use field::Field;
pub use foreign_type::ForeignType;
pub use function::Function;
pub use layout::Layout;
pub use model::Model;
pub use model_shape::ModelShape;
pub use module_kind::ModuleKind;
pub use named::Named;
pub use variant::Variant;
pub use view::View;
pub use view_model::ViewModel;
