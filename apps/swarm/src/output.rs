//! Everything that is told at the end, in the order of `--json`.

use app_console::ModuleRow;
use core_swarm::Census;
use keyway::Report;
use serde::Serialize;

/// Everything that is told at the end; its fields are the keys of the object that `--json` prints. Pairs are of grazers and
/// hunters.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Summary {
    /// Of every entity and every value, as 16 hexadecimal digits.
    pub(crate) checksum: String,
    /// What all chance comes from.
    pub(crate) seed: u64,
    /// Steps done in this run.
    pub(crate) ticks: u64,
    /// Steps since the beginning of the swarm.
    pub(crate) step: u64,
    /// Living animals, grazers and hunters.
    pub(crate) animals: [u64; 2],
    /// Animals that carry a young.
    pub(crate) broods: u64,
    /// Animals that were born.
    pub(crate) births: [u64; 2],
    /// Deaths since the swarm was made, grazers and hunters.
    pub(crate) deaths: [u64; 2],
    /// The most mothers of one animal, one behind the other.
    pub(crate) generation: u32,
    /// The energy of all animals.
    pub(crate) energy: f64,
    /// The grass on all patches.
    pub(crate) grass: f64,
    /// How many animals lived, every ten steps.
    pub(crate) chronicle: Vec<[u32; 2]>,
    /// What a step took on average, with the copy of the world.
    pub(crate) milliseconds: f64,
    /// The modules that ran, in the order of the Plan.
    pub(crate) modules: Vec<ModuleRow>,
}

impl Summary {
    /// What became of a swarm.
    pub(crate) fn new(ticks: u64, milliseconds: f64, census: &Census, report: &Report) -> Self {
        Self {
            checksum: Self::digits(census.checksum),
            seed: census.seed,
            ticks,
            step: census.step,
            animals: census.animals,
            broods: census.broods,
            births: census.births,
            deaths: census.deaths,
            generation: census.generation,
            energy: census.energy,
            grass: census.grass,
            chronicle: census.chronicle.clone(),
            milliseconds,
            modules: report.running().map(ModuleRow::from).collect(),
        }
    }

    /// A checksum as text: JSON has no whole numbers of 64 bits.
    pub(crate) fn digits(checksum: u64) -> String {
        format!("{checksum:016x}")
    }
}
