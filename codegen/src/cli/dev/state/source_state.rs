//! The state of the sources.

use std::collections::BTreeSet;

use super::{BuildOutcome, SourceLook};
use crate::workshop::watch::Contents;

/// The state of the sources: the last look at them, in comparison with the published ones.
#[derive(Clone, Debug)]
pub(super) enum SourceState {
    /// To be built: at first, during a build, and after a cancelled one.
    Pending {
        /// The last look.
        seen: Contents,
        /// The sources of the last publication.
        published: Option<Contents>,
    },
    /// Refused: built again only after another change.
    Refused {
        /// The last look.
        seen: Contents,
        /// The sources of the last publication.
        published: Option<Contents>,
    },
    /// Published.
    Published {
        /// The last look.
        seen: Contents,
    },
}

impl SourceState {
    /// Nothing is known of the sources.
    pub(super) fn unknown() -> Self {
        Self::Pending {
            seen: Contents::default(),
            published: None,
        }
    }

    /// The last look at the sources.
    pub(super) fn seen(&self) -> &Contents {
        match self {
            Self::Pending { seen, .. } | Self::Refused { seen, .. } | Self::Published { seen } => {
                seen
            }
        }
    }

    /// The sources of the last publication.
    pub(super) fn published(&self) -> Option<&Contents> {
        match self {
            Self::Pending { published, .. } | Self::Refused { published, .. } => published.as_ref(),
            Self::Published { seen } => Some(seen),
        }
    }

    /// Whether the sources of the last look are published.
    pub(super) fn is_published(&self) -> bool {
        matches!(self, Self::Published { .. })
    }

    /// The sources were read.
    pub(super) fn looked(self, now: Contents) -> (Self, SourceLook) {
        let moved = now.changed_since(self.seen());
        let changed = match self.published() {
            Some(published) => now.changed_since(published),
            None => BTreeSet::new(),
        };
        if self.published().is_some() && changed.is_empty() {
            // A change that was taken back is more than a file that was written as it was.
            let look = if moved.is_empty() {
                SourceLook::of_written(now.touched_since(self.seen()))
            } else {
                SourceLook::TakenBack
            };
            return (Self::Published { seen: now }, look);
        }
        match self {
            // Written again as it was means to try again: the reason may have been a full disk or a compiler that was killed.
            Self::Refused { seen, published }
                if moved.is_empty() && now.touched_since(&seen).is_empty() =>
            {
                let refused = Self::Refused {
                    seen: now,
                    published,
                };
                (refused, SourceLook::Same)
            }
            Self::Pending { published, .. } | Self::Refused { published, .. } => {
                (Self::pending(now, published), SourceLook::Changed(changed))
            }
            Self::Published { seen } => {
                (Self::pending(now, Some(seen)), SourceLook::Changed(changed))
            }
        }
    }

    /// A build of `snapshot` has ended.
    pub(super) fn built(self, snapshot: Contents, outcome: &BuildOutcome) -> Self {
        match (self, outcome) {
            (_, BuildOutcome::Published { .. } | BuildOutcome::Held { .. }) => {
                Self::Published { seen: snapshot }
            }
            // The generator may have written back what somebody had changed in a generated file.
            (
                Self::Pending {
                    published: Some(published),
                    ..
                },
                BuildOutcome::Refused(_),
            ) if snapshot.changed_since(&published).is_empty() => {
                Self::Published { seen: snapshot }
            }
            (Self::Pending { published, .. }, BuildOutcome::Refused(_)) => Self::Refused {
                seen: snapshot,
                published,
            },
            (state, _) => state,
        }
    }

    fn pending(seen: Contents, published: Option<Contents>) -> Self {
        Self::Pending { seen, published }
    }
}
