//! The generator of Keyway: discover, load, parse, resolve, check, and what follows from them.
#![forbid(unsafe_code)]

pub mod apply;
pub mod build;
pub mod check;
pub mod cli;
pub mod contract_lock;
pub mod control;
pub mod diagnostic;
pub mod discover;
pub mod gc;
pub mod generate;
pub mod graph;
pub mod inspect;
pub mod live;
pub mod load;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod probe;
pub mod progress;
pub mod publish;
pub mod render;
pub mod replay;
pub mod resolve;
pub mod run;
pub mod scaffold;
pub mod source;
pub mod watch;
