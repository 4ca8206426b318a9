//! What the swarm tells of one frame.
use serde_json::Value;

/// One line of `--progress`.
#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) ticks: u64,
    pub(super) checksum: String,
    /// Names and generations.
    modules: Vec<(String, u64)>,
}

impl Frame {
    pub(super) fn read(line: &Value) -> Self {
        let modules = line["modules"].as_array().unwrap().iter();
        let modules = modules.map(|row| {
            let name = row["name"].as_str().unwrap().to_owned();
            (name, row["generation"].as_u64().unwrap())
        });
        Self {
            ticks: line["ticks"].as_u64().unwrap(),
            checksum: line["checksum"].as_str().unwrap().to_owned(),
            modules: modules.collect(),
        }
    }

    /// Whether these modules run, in these generations.
    pub(super) fn is_run_by(&self, modules: &[(&str, u64)]) -> bool {
        let is_there = |(name, generation): &(&str, u64)| {
            let mut rows = self.modules.iter();
            rows.any(|row| row.0 == *name && row.1 == *generation)
        };
        modules.iter().all(is_there)
    }
}
