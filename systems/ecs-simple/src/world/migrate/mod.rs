//! Components get other layouts.

mod kind;
mod migrate;
mod number;
mod plan;

use kind::Kind;
pub(super) use migrate::migrate;
use number::{convert, fits};
use plan::{Element, plan};
