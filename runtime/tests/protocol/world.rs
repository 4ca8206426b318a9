//! `World`, one state of the model with its invariants.
use crate::app::At;
use crate::caller::Caller;
use crate::rules::Rules;
use crate::tool::{Command, Outcome, Request, Tool};

/// The seat of the import.
pub(crate) const LOW: usize = 0;
/// The seat of the module that the callers call.
pub(crate) const HIGH: usize = 1;

/// What there is of the state of one build in one seat: the number of calls in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// No state.
    Empty,
    /// A state where no call finds it.
    Aside(u8),
    /// A state that calls find.
    Open(u8),
    /// A step of the module's life panicked and left the state half changed: nobody gets that.
    Lost,
}

/// What the live report says of a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Told {
    /// That its module runs.
    Running,
    /// That a call has lost the state; at the next safe point the module begins again from what it had received.
    Faulted,
    /// That a step has lost the state; calls are Faults until another build goes live.
    Out,
}

/// One state of the whole: two seats with two builds each, two callers, two tools, and the thread of the App.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct World {
    pub(crate) places: [[Place; 2]; 2],
    /// The build whose table callers get, by seat.
    pub(crate) live: [usize; 2],
    /// The build that the live report names, by seat.
    pub(crate) reported: [usize; 2],
    /// What the live report says of the live build, by seat.
    pub(crate) told: [Told; 2],
    pub(crate) callers: [Caller; 2],
    pub(crate) tools: [Tool; 2],
    pub(crate) app: At,
    /// The counts that were taken by the running piece of work, by seat.
    pub(crate) taken: [u8; 2],
    /// What was written for the request of each tool.
    pub(crate) files: [Option<[u8; 2]>; 2],
    /// Whether the state was saved for good.
    pub(crate) is_left: bool,
    /// Number of calls that were answered.
    pub(crate) answered: u8,
    /// Whether a panic has lost a state, which the report says.
    pub(crate) is_excused: bool,
    /// Whether a call of the first caller may panic, which one does.
    pub(crate) may_panic: bool,
}

impl World {
    pub(crate) fn new(commands: [Command; 2]) -> Self {
        let tool = |command| Tool {
            command,
            request: Request::Unasked,
            outcome: Outcome::Nothing,
        };
        Self {
            places: [[Place::Open(0), Place::Empty]; 2],
            live: [0, 0],
            reported: [0, 0],
            told: [Told::Running; 2],
            callers: [Caller::Idle(2), Caller::Idle(1)],
            tools: commands.map(tool),
            app: At::Frame,
            taken: [0, 0],
            files: [None, None],
            is_left: false,
            answered: 0,
            is_excused: false,
            may_panic: true,
        }
    }

    /// A panic destroys the state of a build. The report tells of the live one; one that was replaced has handed its state on.
    pub(crate) fn lose(&mut self, seat: usize, build: usize, told: Told) {
        self.places[seat][build] = Place::Lost;
        if self.live[seat] == build {
            self.told[seat] = told;
        }
    }

    /// Whether a call holds the state of a build.
    pub(crate) fn is_held(&self, seat: usize, build: usize) -> bool {
        seat == HIGH
            && self
                .callers
                .iter()
                .any(|caller| caller.holds() == Some(build))
    }

    /// All states that one step of somebody leads to.
    ///
    /// # Errors
    /// If somebody does what must not be done.
    pub(crate) fn next(&self, rules: Rules) -> Result<Vec<Self>, String> {
        // When the process has ended nobody calls in it any more.
        let mut all = Vec::new();
        if self.app != At::Ended {
            all.extend((0..2).flat_map(|caller| self.call(caller, rules)));
            all.extend(self.advance(rules)?);
        }
        for tool in 0..2 {
            all.extend(self.ask(tool, rules));
        }
        Ok(all)
    }

    /// The steps of a tool: to ask, to hear the answer, and to give up at any time.
    fn ask(&self, at: usize, rules: Rules) -> Vec<Self> {
        let tool = self.tools[at];
        let with = |request, outcome| {
            let mut next = self.clone();
            next.tools[at] = Tool {
                request,
                outcome,
                ..tool
            };
            next
        };
        if tool.outcome != Outcome::Nothing {
            return Vec::new();
        }
        let has_ended = self.app == At::Ended;
        match tool.request {
            // Nobody is asked who does not run.
            Request::Unasked if has_ended => vec![with(Request::Withdrawn, Outcome::Off)],
            Request::Unasked => vec![with(Request::Written, Outcome::Nothing)],
            Request::Written => vec![with(Request::Withdrawn, Outcome::Off)],
            Request::Claimed if rules.claims_at_the_look => {
                vec![with(Request::Claimed, Outcome::Off)]
            }
            Request::Claimed => vec![with(Request::Claimed, Outcome::Open)],
            Request::Answered(true) => vec![with(tool.request, Outcome::Done)],
            Request::Answered(false) => vec![with(tool.request, Outcome::Refused)],
            Request::Withdrawn => Vec::new(),
        }
    }

    /// The invariants. `is_last` if nobody has a step to do.
    pub(crate) fn check(&self, is_last: bool) -> Result<(), String> {
        for seat in &self.places {
            let open = seat.iter().filter(|place| matches!(place, Place::Open(_)));
            if open.count() > 1 {
                return Err("calls find a state in two places".to_owned());
            }
        }
        if self.app == At::Frame
            && !self.is_left
            && self.callers.iter().all(|it| it.holds().is_none())
        {
            self.check_live()?;
        }
        if self.app == At::Ended {
            self.check_saved()?;
        }
        for (tool, file) in self.tools.iter().zip(self.files) {
            let is_wrong = match tool.outcome {
                Outcome::Refused | Outcome::Off => file.is_some(),
                Outcome::Done if tool.command == Command::Leave => file.is_none(),
                _ => false,
            };
            if is_wrong {
                return Err(format!(
                    "a tool has reported {:?}, which is not so",
                    tool.outcome
                ));
            }
        }
        let is_over = |caller: &Caller| matches!(caller, Caller::Idle(0) | Caller::Faulted);
        let has_ended = self.app == At::Ended;
        if is_last && !has_ended && !(self.app == At::Frame && self.callers.iter().all(is_over)) {
            return Err("nothing goes on".to_owned());
        }
        Ok(())
    }

    /// Between two frames the report is right, and all answered calls are in the live states.
    fn check_live(&self) -> Result<(), String> {
        if self.reported != self.live {
            return Err("the report names another build than the live one".to_owned());
        }
        for (seat, live) in self.live.into_iter().enumerate() {
            match self.places[seat][live] {
                Place::Lost if self.told[seat] == Told::Running => {
                    return Err("a module without its state is told to run".to_owned());
                }
                Place::Open(count) if count == self.answered => {}
                _ if self.is_excused => {}
                _ => return Err("an answered call is not in the live state".to_owned()),
            }
        }
        Ok(())
    }

    /// The next start finds all answered calls in one of the files.
    fn check_saved(&self) -> Result<(), String> {
        let all = Some([self.answered; 2]);
        if self.is_excused || self.files.contains(&all) {
            Ok(())
        } else {
            Err("an answered call is not in what was saved".to_owned())
        }
    }
}
