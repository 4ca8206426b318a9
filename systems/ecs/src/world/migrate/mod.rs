//! Components get other layouts: planned whole, then made room for, then done.

mod change;
mod fields;
mod kind;
mod migrate;
mod number;
mod plan;
mod queries;
mod relaid;
mod run;
mod tables;

use change::Change;
use kind::Kind;
pub(super) use migrate::migrate;
use number::Number;
use plan::plan;
use relaid::Relaid;
use run::Run;
