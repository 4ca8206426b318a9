//! Every function of the contract as a step that both Systems take.

mod buffers;
mod components;
mod entities;
mod families;
mod readers;
mod step;
mod tables;
mod worlds;
