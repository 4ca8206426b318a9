//! The orrery of this repository, edited, swapped and made to panic while it runs.
mod live_orrery;
mod moment;
mod show;

use live_orrery::LiveOrrery;
use moment::Moment;
