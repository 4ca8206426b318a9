//! `RunId`.
use std::fmt;
use std::hash::{BuildHasher, RandomState};

use serde::{Deserialize, Serialize};

/// The random name that an App gives itself when it starts, as 32 lower-case hexadecimal digits. Process ids are used
/// again, and mean something else inside a container; what names a run is void once that has ended.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RunId(String);

impl RunId {
    /// A name that no other run has.
    #[must_use]
    pub fn random() -> Self {
        // The keys of the standard library's hashers are the system's random numbers.
        let half = || RandomState::new().hash_one("keyway");
        Self(format!("{:016x}{:016x}", half(), half()))
    }
}

impl TryFrom<String> for RunId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == 32 && text.bytes().all(is_digit) {
            Ok(Self(text))
        } else {
            Err(format!("{text:?} is not the name of a run"))
        }
    }
}

impl From<RunId> for String {
    fn from(run: RunId) -> Self {
        run.0
    }
}

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::RunId;

    #[test]
    fn each_is_another_and_is_read_as_it_was_written() {
        let runs = [RunId::random(), RunId::random()];
        assert_ne!(runs[0], runs[1]);
        for run in runs {
            assert_eq!(RunId::try_from(run.to_string()), Ok(run));
        }
        assert!(RunId::try_from("7".to_owned()).is_err());
        assert!(RunId::try_from("../etc/passwd/../etc/passwd/../x".to_owned()).is_err());
    }
}
