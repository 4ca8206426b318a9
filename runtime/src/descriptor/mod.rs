//! Models, Views and ViewModels described as values.
mod field;
mod function;
mod layout;
mod model;
mod model_shape;
mod module_kind;
mod of_std;
mod variant;
mod view;
mod view_model;

pub use field::Field;
pub use function::Function;
pub use layout::Layout;
pub use model::Model;
pub use model_shape::ModelShape;
pub use module_kind::ModuleKind;
pub use of_std::OfStd;
pub use variant::Variant;
pub use view::View;
pub use view_model::ViewModel;
