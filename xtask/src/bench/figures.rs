//! `Figures`, what two builds measured by turns.

use super::comparison::Comparison;
use super::figure::Figure;
use super::median::median;

/// The figures of one subject in one case, a pair for each round.
#[derive(Clone, Debug)]
pub(crate) struct Figures {
    case: String,
    subject: String,
    unit: String,
    before: Vec<f64>,
    after: Vec<f64>,
}

impl Figures {
    /// Adds a round: rows that only one of the two builds has are told by [`only_one`] and compared by nobody.
    pub(crate) fn add(all: &mut Vec<Self>, before: &[Figure], after: &[Figure]) {
        for new in after {
            let is_same = |case: &str, subject: &str| case == new.case && subject == new.subject;
            let Some(old) = before.iter().find(|old| is_same(&old.case, &old.subject)) else {
                continue;
            };
            let at = all.iter().position(|row| is_same(&row.case, &row.subject));
            let at = at.unwrap_or_else(|| {
                all.push(Self {
                    case: new.case.clone(),
                    subject: new.subject.clone(),
                    unit: new.unit.clone(),
                    before: Vec::new(),
                    after: Vec::new(),
                });
                all.len() - 1
            });
            if let Some(row) = all.get_mut(at) {
                row.before.push(old.value);
                row.after.push(new.value);
            }
        }
    }

    /// Medians and ratios; `None` without a round.
    pub(crate) fn compared(&self) -> Option<Comparison> {
        let pairs = self.before.iter().zip(&self.after);
        let mut ratios: Vec<f64> = pairs.map(|(before, after)| after / before).collect();
        ratios.sort_by(f64::total_cmp);
        Some(Comparison {
            case: self.case.clone(),
            subject: self.subject.clone(),
            unit: self.unit.clone(),
            before: median(&self.before)?,
            after: median(&self.after)?,
            ratio: median(&ratios)?,
            lowest: *ratios.first()?,
            highest: *ratios.last()?,
        })
    }
}

/// Names of the rows of `one` that `other` lacks.
pub(crate) fn only_one(one: &[Figure], other: &[Figure]) -> Vec<String> {
    let lacks = |row: &&Figure| {
        let mut others = other.iter();
        !others.any(|other| other.case == row.case && other.subject == row.subject)
    };
    let rows = one.iter().filter(lacks);
    rows.map(|row| format!("{}: {}", row.case, row.subject))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Figures, only_one};
    use crate::bench::figure::Figure;

    fn figure(case: &str, value: f64) -> Figure {
        Figure {
            case: case.to_owned(),
            subject: "keyway".to_owned(),
            value,
            unit: "ns".to_owned(),
        }
    }

    #[test]
    fn ratios_are_those_of_the_rounds_and_not_of_the_medians() {
        let mut all = Vec::new();
        // The machine was twice as slow in the second round, for both.
        for (before, after) in [(10.0, 5.0), (20.0, 10.0), (10.0, 6.0)] {
            Figures::add(&mut all, &[figure("add", before)], &[figure("add", after)]);
        }
        let compared = all[0].compared().expect("three rounds");
        assert_eq!((compared.before, compared.after), (10.0, 6.0));
        assert_eq!(
            (compared.ratio, compared.lowest, compared.highest),
            (0.5, 0.5, 0.6)
        );
    }

    #[test]
    fn a_row_of_one_build_alone_is_named_and_not_compared() {
        let (before, after) = ([figure("old", 1.0)], [figure("new", 1.0)]);
        let mut all = Vec::new();
        Figures::add(&mut all, &before, &after);
        assert!(all.is_empty());
        assert_eq!(only_one(&before, &after), ["old: keyway"]);
        assert_eq!(only_one(&after, &before), ["new: keyway"]);
    }
}
