//! The data of a swarm.

mod age;
mod brood;
mod census;
mod chronicle;
mod clock;
mod energy;
mod grass;
mod grazer;
mod hunter;
mod lineage;
mod position;
mod settings;
mod soil;
mod swarm_error;
mod tally;
mod velocity;

pub use age::Age;
pub use brood::Brood;
pub use census::Census;
pub use chronicle::Chronicle;
pub use clock::Clock;
pub use energy::Energy;
pub use grass::Grass;
pub use grazer::Grazer;
pub use hunter::Hunter;
pub use lineage::Lineage;
pub use position::Position;
pub use settings::Settings;
pub use soil::Soil;
pub use swarm_error::SwarmError;
pub use tally::Tally;
pub use velocity::Velocity;
