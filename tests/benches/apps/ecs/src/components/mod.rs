//! The components, the same types for all libraries.

mod a;
mod b;
mod c;
mod content;
mod d;
mod e;
mod letter;
mod mark;
mod position;
mod rotation;
mod transform;
mod velocity;

pub use a::A;
pub use b::B;
pub use c::C;
pub use content::Content;
pub use d::D;
pub use e::E;
pub use letter::Letter;
pub use mark::Mark;
pub use position::Position;
pub use rotation::Rotation;
pub use transform::Transform;
pub use velocity::Velocity;
