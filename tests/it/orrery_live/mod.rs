//! The orrery of this repository, edited, swapped and made to panic while it runs.
mod first_fault;
mod live_orrery;
mod modules;
mod moment;
mod show;

use live_orrery::LiveOrrery;
use modules::modules;
use moment::Moment;
