//! What a renderer is to show.

mod compose;
mod notes;
mod projection;
mod scale;

pub(crate) use compose::compose;
pub(crate) use notes::notes;
pub(crate) use projection::onto_ecliptic;
use scale::Scale;
