//! The stages in order.

mod front;
mod request;
mod resolved;

pub use front::front;
pub use request::Request;
pub use resolved::Resolved;
