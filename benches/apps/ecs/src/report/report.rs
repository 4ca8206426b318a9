//! All runs, and what they say together.
use super::Machine;
use crate::measure::{Figure, Library, median};

/// All runs.
pub(crate) struct Report {
    /// Where it was measured.
    pub(crate) machine: Machine,
    /// The figures of each run.
    runs: Vec<Vec<Figure>>,
}

impl Report {
    /// The report of these runs.
    pub(crate) fn new(machine: Machine, runs: Vec<Vec<Figure>>) -> Self {
        Self { machine, runs }
    }

    /// Nanoseconds, the median over the runs; nothing if the library does not take part.
    pub(crate) fn time(&self, case: &str, at: Option<u64>, library: Library) -> Option<f64> {
        let times: Option<Vec<_>> = self
            .runs
            .iter()
            .map(|run| find(run, case, at, library))
            .collect();
        times.map(median).filter(|time| time.is_finite())
    }

    /// How many times as long as the second the first takes: taken in each run, then the median over the runs.
    pub(crate) fn ratio(&self, of: (&str, Library), to: (&str, Library)) -> Option<f64> {
        let ratios: Option<Vec<_>> = self
            .runs
            .iter()
            .map(|run| Some(find(run, of.0, None, of.1)? / find(run, to.0, None, to.1)?))
            .collect();
        ratios.map(median).filter(|ratio| ratio.is_finite())
    }

    /// Where a curve was measured.
    pub(crate) fn points(&self, curve: &str) -> Vec<u64> {
        let figures = self.runs.iter().flatten();
        let mut points: Vec<_> = figures
            .filter(|figure| figure.case == curve)
            .filter_map(|figure| figure.at)
            .collect();
        points.sort_unstable();
        points.dedup();
        points
    }

    /// How many runs there were.
    pub(crate) fn count(&self) -> usize {
        self.runs.len()
    }
}

fn find(run: &[Figure], case: &str, at: Option<u64>, library: Library) -> Option<f64> {
    let is_it =
        |figure: &&Figure| figure.case == case && figure.at == at && figure.library == library;
    run.iter().find(is_it).map(|figure| figure.nanoseconds)
}
