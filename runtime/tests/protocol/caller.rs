//! `Caller`, a thread that calls the module in the second seat, which calls the one in the first.
use crate::rules::Rules;
use crate::world::{HIGH, LOW, Place, Told, World};

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
    /// All states that the next step of a caller leads to; none if it waits or has ended.
    pub(crate) fn call(&self, caller: usize, rules: Rules) -> Vec<Self> {
        let mut all: Vec<Self> = self.answer(caller, rules).into_iter().collect();
        all.extend(self.panic(caller, rules));
        all
    }

    /// The call panics where it holds a state: in the import, or in the importer behind it. Whoever it unwinds through loses the state.
    fn panic(&self, caller: usize, rules: Rules) -> Option<Self> {
        let build = self.callers[caller].holds()?;
        if !self.may_panic || caller != 0 {
            // One is enough, and more would make too many states.
            return None;
        }
        let mut next = self.clone();
        next.may_panic = false;
        next.callers[caller] = Caller::Faulted;
        next.is_excused = true;
        if let Caller::Inside(..) = self.callers[caller] {
            let import = self.live[LOW];
            // The import's lock is held as long as the call is in it, and it is in it in this step alone.
            let Place::Open(_) = self.places[LOW][import] else {
                return None;
            };
            next.lose(LOW, import, Told::Faulted);
        }
        let passes_through = matches!(self.callers[caller], Caller::Inside(..));
        let told = match passes_through && rules.tells_of_the_origin_alone {
            true => Told::Running,
            false => Told::Faulted,
        };
        next.lose(HIGH, build, told);
        Some(next)
    }

    /// The state after the next step of a caller, if that succeeds.
    fn answer(&self, caller: usize, rules: Rules) -> Option<Self> {
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
                        next.lose(HIGH, build, Told::Faulted);
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
