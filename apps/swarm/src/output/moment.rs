//! What is told of one frame.

use app_console::ModuleRow;
use core_swarm::Census;
use keyway::Report;
use serde::Serialize;

use super::Summary;

/// What is told of one frame; its fields are the keys of the objects that `--progress` prints.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Moment {
    /// Steps done in this run.
    pub(crate) ticks: u64,
    /// Animals that live, grazers and hunters.
    pub(crate) animals: [u64; 2],
    /// Of every entity and every value, as 16 hexadecimal digits.
    pub(crate) checksum: String,
    /// The modules that run, in the order of the Plan.
    pub(crate) modules: Vec<ModuleRow>,
}

impl Moment {
    /// Takes the numbers of this moment from census and report.
    pub(crate) fn new(ticks: u64, census: &Census, report: &Report) -> Self {
        Self {
            ticks,
            animals: census.animals,
            checksum: Summary::digits(census.checksum),
            modules: report.running().map(ModuleRow::from).collect(),
        }
    }
}
