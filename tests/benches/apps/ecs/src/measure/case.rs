//! All libraries in one scenario, or in one point of a curve.
use ecs_report::{Figure, median};

use super::{Subject, Turn};

/// What is measured by turns.
pub(crate) struct Case {
    /// Name of the scenario or curve.
    pub(crate) name: String,
    /// Where on the curve.
    pub(crate) at: Option<u64>,
    /// How often the work is done in a turn.
    pub(crate) repeats: u32,
    /// Turns of each library.
    pub(crate) rounds: usize,
    /// The libraries.
    pub(crate) subjects: Vec<Subject>,
}

impl Case {
    /// Measures all libraries; each begins in as many rounds as any other.
    ///
    /// # Errors
    /// If one has come to another result than the rest.
    pub(crate) fn measure(mut self) -> Result<Vec<Figure>, String> {
        self.check("first")?;
        let count = self.subjects.len();
        let mut samples = vec![Vec::with_capacity(self.rounds); count];
        for round in 0..self.rounds {
            for step in 0..count {
                let at = (round + step) % count;
                let mut turn = Turn::new(self.repeats);
                (self.subjects[at].run)(&mut turn);
                samples[at].push(turn.nanoseconds());
            }
        }
        self.check("last")?;
        let figures = self
            .subjects
            .iter()
            .zip(samples)
            .map(|(subject, samples)| Figure {
                case: self.name.clone(),
                at: self.at,
                library: subject.library,
                nanoseconds: median(samples),
            });
        Ok(figures.collect())
    }

    fn check(&mut self, when: &str) -> Result<(), String> {
        let mut first: Option<(&str, Option<u64>)> = None;
        for subject in &mut self.subjects {
            let mut turn = Turn::new(self.repeats).checked();
            (subject.run)(&mut turn);
            let (name, sum) = (subject.library.name(), turn.sum());
            let (other, expected) = *first.get_or_insert((name, sum));
            if sum != expected {
                return Err(format!(
                    "{}: after its {when} turn {name} has {sum:?} and {other} {expected:?}; they do not do the same",
                    self.name
                ));
            }
        }
        Ok(())
    }
}
