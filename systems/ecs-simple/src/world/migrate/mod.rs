//! Components get other layouts.

mod element;
mod kind;
mod migrate;
mod number;
mod plan;

use element::Element;
use kind::Kind;
pub(super) use migrate::migrate;
use number::{convert, fits};
use plan::plan;
