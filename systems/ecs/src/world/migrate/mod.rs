//! Components get other layouts: planned whole, then made room for, then done.

mod fields;
mod migrate;
mod number;
mod plan;
mod relaid;
mod run;

pub(super) use migrate::migrate;
use number::Number;
use plan::{Change, plan};
use relaid::Relaid;
use run::Run;
