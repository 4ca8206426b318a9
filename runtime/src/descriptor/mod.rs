//! Models, Views, ViewModels and Modules described as values.
mod field;
mod foreign_type;
mod function;
mod layout;
mod lifecycle;
mod model;
mod model_shape;
mod module;
mod module_kind;
mod requirement;
mod variant;
mod view;
mod view_model;

pub use field::Field;
pub use foreign_type::ForeignType;
pub use function::Function;
pub use layout::Layout;
pub use lifecycle::Lifecycle;
pub use model::Model;
pub use model_shape::ModelShape;
pub use module::Module;
pub use module_kind::ModuleKind;
pub use requirement::Requirement;
pub use variant::Variant;
pub use view::View;
pub use view_model::ViewModel;
