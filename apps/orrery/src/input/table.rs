//! `Table`.

use std::collections::BTreeMap;

use core_ecs::Name;
use core_physics::{Gm, Position, Velocity};

use super::{BodyState, Mistake, Problem};

/// The values of a body, as the header names them.
const COLUMNS: [&str; 8] = ["name", "gm", "x", "y", "z", "vx", "vy", "vz"];

/// What was read so far.
#[derive(Debug, Default)]
pub(super) struct Table {
    has_header: bool,
    states: Vec<BodyState>,
    /// The line of each name.
    names: BTreeMap<String, usize>,
    /// The line of each place.
    places: BTreeMap<[u64; 3], usize>,
    problems: Vec<Problem>,
}

impl Table {
    /// Takes a line that is neither blank nor a comment.
    pub(super) fn take(&mut self, line: usize, text: &str) {
        let values: Vec<&str> = text.split(',').map(str::trim).collect();
        if !self.has_header {
            self.has_header = true;
            if values != COLUMNS {
                self.refuse(
                    line,
                    Mistake::Header {
                        expected: COLUMNS.join(","),
                        found: text.to_owned(),
                    },
                );
            }
            return;
        }
        match <[&str; COLUMNS.len()]>::try_from(values) {
            Ok(values) => self.take_values(line, values),
            Err(values) => self.refuse(
                line,
                Mistake::Count {
                    expected: COLUMNS.len(),
                    found: values.len(),
                },
            ),
        }
    }

    /// Records a mistake; reading goes on, so that all mistakes are told at once.
    pub(super) fn refuse(&mut self, line: usize, mistake: Mistake) {
        self.problems.push(Problem { line, mistake });
    }

    /// The bodies, or everything that is wrong, when the file ends at a line.
    pub(super) fn finish(mut self, last: usize) -> Result<Vec<BodyState>, Vec<Problem>> {
        if self.problems.is_empty() && self.states.is_empty() {
            let expected = COLUMNS.join(",");
            self.refuse(
                last,
                if self.has_header {
                    Mistake::NoBodies
                } else {
                    Mistake::Empty { expected }
                },
            );
        }
        if self.problems.is_empty() {
            Ok(self.states)
        } else {
            Err(self.problems)
        }
    }

    fn take_values(&mut self, line: usize, values: [&str; COLUMNS.len()]) {
        let name = self.name(line, values[0]);
        let gm = self.number(line, COLUMNS[1], values[1]);
        if gm.is_some_and(|gm| gm < 0.0) {
            self.refuse(
                line,
                Mistake::Negative {
                    found: values[1].to_owned(),
                },
            );
        }
        let [x, y, z, vx, vy, vz] =
            std::array::from_fn(|at| self.number(line, COLUMNS[at + 2], values[at + 2]));
        let position = all([x, y, z]);
        if let Some(position) = position {
            self.place(line, position);
        }
        if let (Some(name), Some(gm), Some(position), Some(velocity)) =
            (name, gm, position, all([vx, vy, vz]))
        {
            let (gm, position, velocity) = (Gm(gm), Position(position), Velocity(velocity));
            self.states.push(BodyState {
                name,
                gm,
                position,
                velocity,
            });
        }
    }

    fn name(&mut self, line: usize, text: &str) -> Option<Name> {
        let fits = !text.is_empty() && !text.chars().any(char::is_control);
        let Some(name) = Name::new(text).filter(|_| fits) else {
            self.refuse(
                line,
                Mistake::Name {
                    found: text.to_owned(),
                },
            );
            return None;
        };
        if let Some(first) = self.names.get(text) {
            let mistake = Mistake::Repeated {
                name: text.to_owned(),
                line: *first,
            };
            self.refuse(line, mistake);
        } else {
            self.names.insert(text.to_owned(), line);
        }
        Some(name)
    }

    fn number(&mut self, line: usize, column: &'static str, text: &str) -> Option<f64> {
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() {
            self.refuse(
                line,
                Mistake::Number {
                    column,
                    found: text.to_owned(),
                },
            );
        }
        number
    }

    fn place(&mut self, line: usize, position: [f64; 3]) {
        // A negative zero is the same place as a positive one.
        let first = *self
            .places
            .entry(position.map(|part| (part + 0.0).to_bits()))
            .or_insert(line);
        if first != line {
            self.refuse(line, Mistake::SamePlace { line: first });
        }
    }
}

fn all([x, y, z]: [Option<f64>; 3]) -> Option<[f64; 3]> {
    Some([x?, y?, z?])
}
