//! `TracedCall`.
use super::caller_tally::CallerTally;
use super::tally::Tally;
use crate::counting::{Clock, ThreadSlot, Timed, add};

/// A call that is being made, and counted already.
#[derive(Debug)]
pub struct TracedCall<'t>(Option<Open<'t>>);

#[derive(Debug)]
struct Open<'t> {
    tally: &'t Tally,
    clock: &'t Clock,
    slot: &'static ThreadSlot,
    /// `None` if its time is not taken.
    timed: Option<Timed>,
    /// Nanoseconds of nested calls that the enclosing call had before this one began.
    before: u64,
    /// Counters of who calls, if that is asked for.
    caller: Option<&'t CallerTally>,
}

impl<'t> TracedCall<'t> {
    /// Begins a call; one without counters is none.
    #[inline]
    pub(super) fn begin(
        tally: Option<&'t Tally>,
        clock: &'t Clock,
        slot: &'static ThreadSlot,
        caller: Option<&'t CallerTally>,
    ) -> Self {
        if let Some(caller) = caller {
            add(&caller.calls, 1, slot.is_alone());
        }
        Self(tally.map(|tally| Open {
            tally,
            clock,
            slot,
            before: if slot.is_alone() { slot.enter() } else { 0 },
            timed: tally.pace.begin(clock, slot.is_alone()),
            caller,
        }))
    }

    /// Ends the call, with a Fault or without.
    #[inline]
    pub fn end(self, is_fault: bool) {
        let Some(open) = &self.0 else { return };
        let is_alone = open.slot.is_alone();
        let timed = open.timed;
        let took = timed.map_or(0, |call| {
            let told = (open.caller, is_alone);
            open.tally.end(open.clock, call, told)
        });
        if is_fault {
            open.tally.pace.fault(is_alone);
        }
        if is_alone {
            let below = open.slot.below();
            if below > 0 {
                add(&open.tally.below, below, true);
            }
            open.slot.leave(open.before, took);
        }
    }
}
