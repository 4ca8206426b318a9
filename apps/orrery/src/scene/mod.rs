//! What a renderer is to show.

mod color;
mod compose;
mod projection;
mod scale;

pub(crate) use compose::compose;
pub(crate) use projection::onto_ecliptic;
use scale::Scale;
