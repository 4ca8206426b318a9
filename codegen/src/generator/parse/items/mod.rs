//! Models, Views and ViewModels in the sources, as plain data.

mod argument_decl;
mod docs;
mod field_decl;
mod function_decl;
mod hazard;
mod hazard_kind;
mod impl_function_decl;
mod implementation_decl;
mod lower;
mod model_decl;
mod model_shape;
mod place;
mod scan;
mod state_field_decl;
mod type_decl;
mod variant_decl;
mod view_decl;
mod view_model_decl;

pub use argument_decl::ArgumentDecl;
pub use field_decl::FieldDecl;
pub use function_decl::FunctionDecl;
pub use hazard::Hazard;
pub use hazard_kind::HazardKind;
pub use impl_function_decl::ImplFunctionDecl;
pub use implementation_decl::ImplementationDecl;
pub(crate) use lower::Lower;
pub use model_decl::ModelDecl;
pub use model_shape::ModelShape;
pub use place::Place;
pub(crate) use scan::scan;
pub use state_field_decl::StateFieldDecl;
pub use type_decl::TypeDecl;
pub use variant_decl::VariantDecl;
pub use view_decl::ViewDecl;
pub use view_model_decl::ViewModelDecl;
