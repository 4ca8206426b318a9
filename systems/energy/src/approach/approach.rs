//! `Approach`.

use core_watch::Finding;
use serde::{Deserialize, Serialize};

use super::Look;

/// The closest approach of two bodies so far.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Approach {
    names: [String; 2],
    /// Distance between the centres, in au.
    distance: f64,
    /// Day of the approach.
    day: f64,
    last: Look,
}

impl Approach {
    /// The first look at two bodies.
    pub(crate) fn new(names: [String; 2], look: Look) -> Self {
        Self {
            names,
            distance: look.distance(),
            day: look.day,
            last: look,
        }
    }

    /// Takes a later look.
    pub(crate) fn observe(&mut self, look: Look) {
        if look.distance() < self.distance {
            (self.day, self.distance) = (look.day, look.distance());
        }
        let closest = self.last.closest_until(&look);
        if let Some((day, distance)) = closest.filter(|(_, distance)| *distance < self.distance) {
            (self.day, self.distance) = (day, distance);
            let [first, second] = &self.names;
            log::info!(
                "{first} and {second} passed at {distance:.6} au on day {day:.2}, closer than before"
            );
        }
        self.last = look;
    }

    /// The smallest distance, in au.
    pub(crate) fn distance(&self) -> f64 {
        self.distance
    }

    /// The smallest distance as a finding.
    pub(crate) fn finding(&self) -> Finding {
        let [first, second] = &self.names;
        Finding {
            subject: format!("distance of {first} and {second}, smallest"),
            value: self.distance,
            unit: "au".to_owned(),
            day: self.day,
        }
    }
}
