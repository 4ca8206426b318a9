//! Stage two: the texts, and the module tree of each crate by following its `mod` declarations.
//!
//! # Floors
//!
//! ```text
//! 6 load
//! 5 mod_walk
//! 4 loaded_workspace include mod_path mod_place
//! 3 key_files loaded_crate rules
//! 2 file_tree loaded_module
//! 1 conditions module_path questions reach
//! 0 question_kind
//! ```

mod conditions;
mod file_tree;
mod include;
mod key_files;
mod load;
mod loaded_crate;
mod loaded_module;
mod loaded_workspace;
mod mod_path;
mod mod_place;
mod mod_walk;
mod module_path;
mod question_kind;
mod questions;
mod reach;
pub(crate) mod rules;

pub use conditions::conditions;
pub use file_tree::FileTree;
pub use load::load;
pub use loaded_crate::LoadedCrate;
pub use loaded_module::LoadedModule;
pub use loaded_workspace::LoadedWorkspace;
pub use module_path::ModulePath;
pub use questions::Questions;
pub use reach::Reach;
