//! The texts that were read and the places inside them.

mod file_id;
mod located;
mod location;
mod position;
mod source_file;
mod source_map;

pub use file_id::FileId;
pub use located::Located;
pub use location::Location;
pub use position::Position;
pub use source_file::SourceFile;
pub use source_map::SourceMap;
