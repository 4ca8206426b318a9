//! A fleet: three machines with an App under load and a follower each, which take what a tag names while programs are killed.

mod bytes;
mod counting;
mod host;
mod push;
mod sources;
mod workshop;
