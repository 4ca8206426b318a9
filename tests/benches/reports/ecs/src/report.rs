//! All runs, and what they say together.
use crate::measurement::{Figure, Library, Measurement, median};

/// Answers questions about a measurement.
#[derive(Clone, Copy, Debug)]
pub struct Report<'m> {
    /// What was measured.
    pub measurement: &'m Measurement,
}

impl<'m> Report<'m> {
    /// The report of a measurement.
    pub fn new(measurement: &'m Measurement) -> Self {
        Self { measurement }
    }

    /// Nanoseconds, the median over the runs; nothing if the library does not take part.
    pub fn time(&self, case: &str, at: Option<u64>, library: Library) -> Option<f64> {
        let runs = self.measurement.runs.iter();
        let times: Vec<_> = runs
            .filter_map(|run| find(run, case, at, library))
            .collect();
        Some(median(times)).filter(|time| time.is_finite())
    }

    /// How many times as long as the second the first takes: taken in each run, then the median over the runs.
    pub fn ratio(&self, of: (&str, Library), to: (&str, Library)) -> Option<f64> {
        let runs = self.measurement.runs.iter();
        let ratio =
            |run: &Vec<Figure>| Some(find(run, of.0, None, of.1)? / find(run, to.0, None, to.1)?);
        Some(median(runs.filter_map(ratio).collect())).filter(|ratio| ratio.is_finite())
    }

    /// Where a curve was measured.
    pub fn points(&self, curve: &str) -> Vec<u64> {
        let figures = self.measurement.runs.iter().flatten();
        let mut points: Vec<_> = figures
            .filter(|figure| figure.case == curve)
            .filter_map(|figure| figure.at)
            .collect();
        points.sort_unstable();
        points.dedup();
        points
    }

    /// How many runs hold a figure of this scenario.
    pub fn count(&self, scenario: &str) -> usize {
        let runs = self.measurement.runs.iter();
        let is_it = |figure: &Figure| figure.case == scenario && figure.at.is_none();
        runs.filter(|run| run.iter().any(is_it)).count()
    }

    /// The release of a library that was measured.
    pub fn version(&self, library: Library) -> Option<&'m str> {
        let versions = self.measurement.versions.iter();
        let mut found = versions.filter(|(other, _)| *other == library);
        found.next().map(|(_, version)| version.as_str())
    }

    /// A library's name with its release.
    pub fn title(&self, library: Library) -> String {
        let version = self.version(library).map(|version| format!(" {version}"));
        format!("{}{}", library.name(), version.unwrap_or_default())
    }
}

fn find(run: &[Figure], case: &str, at: Option<u64>, library: Library) -> Option<f64> {
    let is_it =
        |figure: &&Figure| figure.case == case && figure.at == at && figure.library == library;
    run.iter().find(is_it).map(|figure| figure.nanoseconds)
}
