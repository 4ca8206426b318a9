//! Tests of the entity component system through its Views.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands")]

mod arenas;
mod assert_same;
mod changes;
mod commands;
mod components;
mod corpus;
mod entities;
mod events;
mod hierarchy;
mod iteration;
mod lanes;
mod lookups;
mod migrations;
mod naive;
mod orrery;
mod plain;
mod queries;
mod random;
mod sample;
mod saved;
mod step;
mod storage;
mod views;
mod worlds;

pub(crate) use assert_same::assert_same;
pub(crate) use naive::Naive;
pub(crate) use plain::plain;
pub(crate) use step::Step;
pub(crate) use views::ECS;
