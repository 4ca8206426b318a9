//! What is compared.

use serde::{Deserialize, Serialize};

/// A library, or a way to run Keyway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "&str", try_from = "&str")]
pub enum Library {
    /// Keyway, its System linked.
    Static,
    /// Keyway, its System loaded as a dylib: what the others are compared with.
    Hosted,
    /// hecs.
    Hecs,
    /// bevy_ecs.
    Bevy,
    /// flecs_ecs.
    Flecs,
    /// gecs.
    Gecs,
    /// No library: plain vectors.
    Plain,
}

impl Library {
    /// All, in the order of the report.
    pub const ALL: [Self; 7] = [
        Self::Static,
        Self::Hosted,
        Self::Hecs,
        Self::Bevy,
        Self::Flecs,
        Self::Gecs,
        Self::Plain,
    ];

    /// All but Keyway.
    pub const PEERS: [Self; 5] = [Self::Hecs, Self::Bevy, Self::Flecs, Self::Gecs, Self::Plain];

    /// The name in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Static => "keyway-static",
            Self::Hosted => "keyway-hosted",
            Self::Hecs => "hecs",
            Self::Bevy => "bevy_ecs",
            Self::Flecs => "flecs_ecs",
            Self::Gecs => "gecs",
            Self::Plain => "Vec",
        }
    }
}

impl From<Library> for &str {
    fn from(library: Library) -> Self {
        library.name()
    }
}

impl TryFrom<&str> for Library {
    type Error = String;

    fn try_from(name: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|library| library.name() == name);
        found.ok_or_else(|| format!("{name} is no library that is compared"))
    }
}
