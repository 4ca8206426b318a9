//! Stage seven: plans as text. One function for each generated item, its values first and the quoted code last, which
//! reads as the output; prettyplease formats it.
//!
//! # Floors
//!
//! ```text
//! 6 render
//! 5 app
//! 4 contract module
//! 3 attributes
//! 2 print rendered_crate syntax
//! 1 rendered_file
//! ```

mod app;
mod attributes;
mod contract;
mod module;
mod print;
mod render;
mod rendered_crate;
mod rendered_file;
mod syntax;

pub use print::{is_marked, print_text};
pub use render::render;
pub use rendered_crate::RenderedCrate;
pub use rendered_file::RenderedFile;
