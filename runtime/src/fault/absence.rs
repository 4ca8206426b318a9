//! `Absence`, the reason why a module has no state.
use std::fmt;

/// Why a call finds no state to work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The module was not initialized.
    NotInitialized,
    /// The module was shut down and has no successor.
    ShutDown,
    /// A panic left the state half changed; it is not handed out again.
    HalfChanged,
    /// The state is being handed over by this very thread, which would wait for itself.
    HandedOver,
    /// The App leaves: the state was saved for the next start and does not come back.
    Leaving,
}

/// Message of the Fault of a call that came too late.
pub(super) const LEAVING: &str =
    "the App is leaving: its state was saved for the next start, so the call was not carried out";

impl fmt::Display for Absence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotInitialized => "the module has no state: it is not initialized",
            Self::ShutDown => "the module has no state: it was shut down",
            Self::HalfChanged => "the module has no state: a panic left its state half changed",
            Self::Leaving => LEAVING,
            Self::HandedOver => {
                "the module has no state for a call at this safe point, where the state is handed over"
            }
        })
    }
}
