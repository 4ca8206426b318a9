//! What Keyway is to hold.
use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Library;

/// What the hosted variant is to hold in a scenario.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Bar {
    /// The other takes at least so many times as long.
    Faster {
        /// The other.
        than: Library,
        /// How many times.
        times: f64,
    },
    /// Takes at most so many times as long as the other.
    Within {
        /// The other.
        of: Library,
        /// How many times.
        times: f64,
    },
    /// Its own other scenario takes at least so many times as long.
    Own {
        /// The other scenario.
        scenario: Cow<'static, str>,
        /// How many times.
        times: f64,
    },
    /// Takes at most so many nanoseconds.
    Under {
        /// How many.
        nanoseconds: f64,
    },
}
