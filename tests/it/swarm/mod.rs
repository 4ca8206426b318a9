//! The swarm of this repository: one checksum, however it runs and whatever is replaced under it.
mod checksum;
mod frame;
mod live;
mod live_swarm;

use checksum::{checksum, linked};
use live_swarm::LiveSwarm;
