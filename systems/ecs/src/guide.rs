//! The guide for those who know another entity component system: its examples are tests.
#![doc = include_str!("../../../docs/ecs.md")]
