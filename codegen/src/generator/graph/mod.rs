//! An App with all that is bound in it as a picture: [`Picture`] holds what is drawn, [`dot`], [`mermaid`] and [`svg()`] draw it;
//! [`Drawing`] has the coordinates.
//!
//! # Floors
//!
//! ```text
//! 4 dot mermaid svg
//! 3 picture
//! 2 arrow node
//! 1 arrow_kind node_kind
//! ```

mod arrow;
mod arrow_kind;
mod dot;
mod mermaid;
mod node;
mod node_kind;
mod picture;
mod svg;

pub use arrow::Arrow;
pub use arrow_kind::ArrowKind;
pub use dot::dot;
pub use mermaid::mermaid;
pub use node::Node;
pub use node_kind::NodeKind;
pub use picture::Picture;
pub use svg::{Drawing, DrawnArrow, DrawnBox, svg};
