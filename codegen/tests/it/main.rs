//! Tests of the stages of the generator on workspaces held in memory.
#![forbid(unsafe_code)]

mod apply;
mod as_rustc;
mod check;
mod contract_lock;
mod corpus;
mod diagnostics;
mod discover;
mod exports;
mod fixture;
mod generate;
mod graph;
mod harness;
mod layers;
mod load;
mod oracle;
mod parse;
mod pipeline;
mod plan;
mod provides;
mod recording;
mod render;
mod resolve;
mod scaffold;
mod workshop;
mod world;
