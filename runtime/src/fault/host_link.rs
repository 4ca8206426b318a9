//! `HostLink`, the callbacks by which a loaded module reports its Faults.
use std::sync::OnceLock;

use super::{Fault, Origin};

/// The callbacks by which a loaded module reports its Faults to the host, which counts them. Set once per image, when
/// the module is attached.
#[derive(Debug)]
pub(crate) struct HostLink {
    pub(crate) origin: &'static Origin,
    /// Counts a Fault that is no panic of the module's code.
    pub(crate) fault: fn(&Fault),
    /// Counts the Fault of a panic.
    pub(crate) panicked: fn(&Fault),
    /// Whether the state of the App was saved for good.
    pub(crate) is_leaving: fn() -> bool,
}

static LINK: OnceLock<HostLink> = OnceLock::new();

impl HostLink {
    /// The link of this image; `None` in a program.
    pub(crate) fn get() -> Option<&'static Self> {
        LINK.get()
    }

    /// Makes this the link of this image, unless there is one already.
    pub(crate) fn set(self) {
        let _ = LINK.set(self);
    }
}
