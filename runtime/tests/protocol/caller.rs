//! `Caller`, a thread that calls the module in the second seat, which calls the one in the first.
use crate::rules::Rules;
use crate::world::{HIGH, LOW, Place, World};

/// Where a caller is. A call increments the state of both modules, the import's first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Caller {
    /// Has this many calls to make.
    Idle(u8),
    /// Has the table of this build, and looks for its state.
    Looking(u8, usize),
    /// Holds the state of this build.
    Inside(u8, usize),
    /// Holds the state of this build, and the import has answered.
    Behind(u8, usize),
    /// Got a Fault and calls no more.
    Faulted,
}

impl Caller {
    /// The build of the second seat whose state the caller holds.
    pub(crate) const fn holds(self) -> Option<usize> {
        match self {
            Self::Inside(_, build) | Self::Behind(_, build) => Some(build),
            _ => None,
        }
    }
}

impl World {
    /// The state after the next step of a caller; `None` if it waits or has ended.
    pub(crate) fn call(&self, caller: usize, rules: Rules) -> Option<Self> {
        let mut next = self.clone();
        next.callers[caller] = match self.callers[caller] {
            Caller::Faulted | Caller::Idle(0) => return None,
            Caller::Idle(left) => Caller::Looking(left - 1, self.live[HIGH]),
            Caller::Looking(left, build) => match self.places[HIGH][build] {
                Place::Open(_) if self.is_held(HIGH, build) => return None,
                Place::Open(_) => Caller::Inside(left, build),
                // The successor is bound before the state goes.
                _ if self.live[HIGH] != build => Caller::Looking(left, self.live[HIGH]),
                _ if self.is_left && !rules.late_calls_wait => Caller::Faulted,
                Place::Lost => Caller::Faulted,
                _ => return None,
            },
            Caller::Inside(left, build) => {
                let import = self.live[LOW];
                match &mut next.places[LOW][import] {
                    Place::Open(count) => *count += 1,
                    Place::Lost => {
                        // The Fault unwinds through the importer, whose state is spoilt by it.
                        next.places[HIGH][build] = Place::Lost;
                        next.is_excused = true;
                        next.callers[caller] = Caller::Faulted;
                        return Some(next);
                    }
                    _ => return None,
                }
                Caller::Behind(left, build)
            }
            Caller::Behind(left, build) => {
                if let Place::Open(count) = &mut next.places[HIGH][build] {
                    *count += 1;
                }
                next.answered += 1;
                Caller::Idle(left)
            }
        };
        Some(next)
    }
}
