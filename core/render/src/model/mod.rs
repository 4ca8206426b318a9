//! What is to be seen.

mod mark;
mod render_error;
mod ring;
mod scene;

pub use mark::Mark;
pub use render_error::RenderError;
pub use ring::Ring;
pub use scene::Scene;
