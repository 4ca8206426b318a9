//! The stages by name.

use std::fmt;
use std::str::FromStr;

/// A stage whose output can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// What cargo knows.
    Discover,
    /// The files and module trees.
    Load,
    /// Declarations and items.
    Parse,
    /// What is bound to what.
    Resolve,
    /// Which impl block implements which View, and the findings.
    Check,
    /// The files and what they are to say.
    Plan,
    /// Their texts.
    Render,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Self; 7] = [
        Self::Discover,
        Self::Load,
        Self::Parse,
        Self::Resolve,
        Self::Check,
        Self::Plan,
        Self::Render,
    ];

    /// The name, as the command line takes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Discover => "discover",
            Self::Load => "load",
            Self::Parse => "parse",
            Self::Resolve => "resolve",
            Self::Check => "check",
            Self::Plan => "plan",
            Self::Render => "render",
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Stage {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|stage| stage.name() == name);
        found.ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("`{name}` is no stage; take one of {names}")
        })
    }
}
