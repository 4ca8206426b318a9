//! Putting libraries that passed their probe into the store.

mod built_library;
mod change;
mod current;
pub(crate) mod history;
mod lock;
mod prepare;
mod publish;
mod publish_error;
mod publish_request;
mod published_module;
mod write;

pub use built_library::BuiltLibrary;
pub use change::Change;
pub(crate) use lock::StoreLock;
pub use publish::Publication;
pub use publish::{publish, publish_in};
pub use publish_error::PublishError;
pub use publish_request::PublishRequest;
pub use published_module::PublishedModule;
