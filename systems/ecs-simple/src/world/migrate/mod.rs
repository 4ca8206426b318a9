//! Components get other layouts.

mod migrate;
mod number;
mod plan;

pub(super) use migrate::migrate;
use number::{convert, fits};
use plan::{Element, plan};
