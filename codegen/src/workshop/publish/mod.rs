//! Putting libraries that passed their probe into the store.

mod arrival;
mod built_library;
mod change;
mod current;
pub(crate) mod history;
mod kept_build;
mod lock;
mod new_file;
mod prepare;
mod publish;
mod publish_error;
mod publish_request;
mod published_module;
mod write;

pub use arrival::Arrival;
pub use built_library::BuiltLibrary;
pub use change::Change;
pub use history::number_of;
pub(crate) use kept_build::KeptBuild;
pub(crate) use lock::StoreLock;
pub use new_file::NewFile;
pub use publish::Publication;
pub(crate) use publish::lay_aside;
pub use publish::{make_current, publish, publish_in};
pub use publish_error::PublishError;
pub use publish_request::PublishRequest;
pub use published_module::PublishedModule;
