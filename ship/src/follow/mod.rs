//! `follow`: a tag of a registry, whose sets are given to the App that runs with a store, and taken back if the App does not take
//! them.
//!
//! One step looks what the App has made of the set that it was offered ([`verdict`]), and takes the set back if that is bad. Another
//! asks the registry, and offers what is new. What must outlive an end of the program is in the file `follow.toml` of the store
//! ([`memory`]), which is written before what it tells of is done: a step that was cut off is done again.
//!
//! # Floors
//!
//! ```text
//! 6 command
//! 5 follower
//! 4 deaths memory
//! 3 good_set metrics offered refused_set seen verdict
//! 2 arguments refusal voice
//! 1 attendance clock delay only_one share stop
//! ```

mod arguments;
mod attendance;
mod clock;
mod command;
mod deaths;
mod delay;
mod follower;
mod good_set;
mod memory;
mod metrics;
mod offered;
mod only_one;
mod refusal;
mod refused_set;
mod seen;
mod share;
mod stop;
mod verdict;
mod voice;

pub(crate) use arguments::FollowArguments;
pub(crate) use command::follow;
