//! What a follower counts, and the server of it.
//!
//! # Floors
//!
//! ```text
//! 2 metrics
//! 1 module_metrics
//! ```

mod metrics;
mod module_metrics;

pub(super) use metrics::{Metrics, serve};
pub(super) use module_metrics::ModuleMetrics;
