//! Items that carry `#[viewmodel]`.

mod impl_function;
mod impl_input;
mod initialize_output;
mod lifecycle_step;
mod receiver;
mod state_field;
mod view_model_impl;
mod view_model_item;

pub use impl_function::ImplFunction;
pub use impl_input::ImplInput;
pub use initialize_output::InitializeOutput;
pub use lifecycle_step::LifecycleStep;
pub use receiver::Receiver;
pub use state_field::StateField;
pub use view_model_impl::ViewModelImpl;
pub use view_model_item::ViewModelItem;
