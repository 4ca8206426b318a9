//! The orrery of this repository, edited, swapped and made to panic while it runs.
mod film;
mod first_fault;
mod lent_terminal;
mod lines;
mod live_orrery;
mod modules;
mod moment;
mod picture;
mod show;
mod terminal;

pub(crate) use lines::lines;
use live_orrery::LiveOrrery;
pub(crate) use modules::modules;
use moment::Moment;
