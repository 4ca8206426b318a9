//! What is told of one frame.

use app_console::ModuleRow;
use keyway::ReloadEvent;
use serde::Serialize;

use super::BodyRow;

/// What is told of one frame; its fields are the keys of the objects that `--progress` prints.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Moment {
    /// Days since the start.
    pub(crate) day: f64,
    /// Steps since the start.
    pub(crate) steps: u64,
    /// Energy per total mass, in au²/day².
    pub(crate) energy: f64,
    /// Energy less that at the start, relative to the start.
    pub(crate) energy_drift: f64,
    /// The bodies, in the order of the input.
    pub(crate) bodies: Vec<BodyRow>,
    /// The modules that run, in the order of the Plan.
    pub(crate) modules: Vec<ModuleRow>,
    /// What became of modules since the frame before.
    pub(crate) events: Vec<ReloadEvent>,
}
