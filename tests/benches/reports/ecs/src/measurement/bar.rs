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
        /// Library that is compared with.
        than: Library,
        /// Least ratio of the time of the other to Keyway's.
        times: f64,
    },
    /// Takes at most so many times as long as the other.
    Within {
        /// Library that is compared with.
        of: Library,
        /// Greatest ratio of Keyway's time to that of the other.
        times: f64,
    },
    /// Its own other scenario takes at least so many times as long.
    Own {
        /// The other scenario.
        scenario: Cow<'static, str>,
        /// Least ratio of the time of the other scenario to this one's.
        times: f64,
    },
    /// Takes at most so many nanoseconds.
    Under {
        /// Greatest time of this scenario.
        nanoseconds: f64,
    },
}
