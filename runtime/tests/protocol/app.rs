//! The thread of the App: frames and safe points, step by step.
use crate::rules::Rules;
use crate::tool::{Command, Outcome, Request};
use crate::world::{HIGH, LOW, Place, Told, World};

/// Where the thread of the App is. The numbers are the tool whose request is carried out, and a seat or how many are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum At {
    /// Between two safe points.
    Frame,
    /// Initializes the new builds, first seat first.
    Begin(usize, usize),
    /// Suspends the live builds, last seat first.
    Suspend(usize, usize),
    /// Saves the build that was suspended last.
    Save(usize, usize),
    /// Restores the new builds.
    Restore(usize, usize),
    /// Lets calls find the restored states.
    Activate(usize, usize),
    /// Binds the tables of the new builds.
    Publish(usize, usize),
    /// Shuts the replaced builds down, last seat first.
    Retire(usize, usize),
    /// Resumes this many of the suspended builds; then writes the file, or answers that nothing was done.
    Resume(usize, usize, bool),
    /// Writes the file.
    Write(usize),
    /// Answers a request, and ends where the state was saved.
    Answer(usize, bool),
    /// Calls once more, as an App does from its `shutdown` or from a loop of its own.
    Shutdown,
    /// The process has ended.
    Ended,
}

/// The seat that is suspended as number `done`.
const fn suspended(done: usize, rules: Rules) -> usize {
    if rules.suspends_imports_first {
        done
    } else {
        HIGH - done
    }
}

impl World {
    /// All states that one step of the App leads to: the step succeeds, or fails where it can.
    pub(crate) fn advance(&self, rules: Rules) -> Result<Vec<Self>, String> {
        let go = |app| Self {
            app,
            ..self.clone()
        };
        Ok(match self.app {
            At::Frame => return self.safe_point(rules),
            At::Begin(tool, seat) => {
                let mut begun = go(if seat == HIGH {
                    At::Suspend(tool, 0)
                } else {
                    At::Begin(tool, seat + 1)
                });
                begun.places[seat][1 - self.live[seat]] = Place::Aside(0);
                vec![begun, go(At::Resume(tool, 0, false)).without_new()]
            }
            At::Suspend(tool, done) => self.suspend(tool, done, rules),
            At::Save(tool, done) => {
                let is_leaving = self.tools[tool].command == Command::Leave;
                let mut saved = go(match (done, is_leaving) {
                    (0, _) => At::Suspend(tool, 1),
                    (_, false) => At::Restore(tool, LOW),
                    (_, true) if rules.resumes_before_it_writes => At::Resume(tool, 2, true),
                    (_, true) => At::Write(tool),
                });
                let seat = suspended(done, rules);
                if let Place::Aside(count) = self.places[seat][self.live[seat]] {
                    saved.taken[seat] = count;
                }
                vec![saved, go(At::Resume(tool, done + 1, false)).without_new()]
            }
            At::Restore(tool, seat) => {
                let mut restored = go(if seat == HIGH {
                    At::Activate(tool, LOW)
                } else {
                    At::Restore(tool, seat + 1)
                });
                restored.places[seat][1 - self.live[seat]] = Place::Aside(self.taken[seat]);
                vec![restored, go(At::Resume(tool, 2, false)).without_new()]
            }
            At::Activate(tool, seat) => {
                let mut active = go(if seat == HIGH {
                    At::Publish(tool, LOW)
                } else {
                    At::Activate(tool, seat + 1)
                });
                let place = &mut active.places[seat][1 - self.live[seat]];
                if let Place::Aside(count) = *place {
                    *place = Place::Open(count);
                }
                vec![active]
            }
            At::Publish(tool, seat) => {
                let mut published = go(if seat == HIGH {
                    At::Retire(tool, 0)
                } else {
                    At::Publish(tool, seat + 1)
                });
                published.live[seat] = 1 - self.live[seat];
                // A caller with the table of an earlier time may have been in this build already.
                published.told[seat] = match self.places[seat][published.live[seat]] {
                    Place::Lost => Told::Faulted,
                    _ => Told::Running,
                };
                vec![published]
            }
            At::Retire(tool, done) => {
                let mut retired = go(if done == 1 {
                    At::Answer(tool, true)
                } else {
                    At::Retire(tool, 1)
                });
                let seat = HIGH - done;
                retired.places[seat][1 - self.live[seat]] = Place::Empty;
                if done == 1 {
                    retired.reported = self.live;
                    if rules.forgets_the_first_calls {
                        retired.told = [Told::Running; 2];
                    }
                }
                vec![retired]
            }
            At::Resume(tool, 0, true) => vec![go(At::Write(tool))],
            At::Resume(tool, 0, false) => vec![go(At::Answer(tool, false))],
            At::Resume(tool, left, is_leaving) => self.resume(tool, left, is_leaving, rules),
            At::Write(tool) => {
                let mut written = go(At::Answer(tool, true));
                written.files[tool] = Some(self.taken);
                written.is_left = true;
                let failed = if rules.resumes_before_it_writes {
                    At::Answer(tool, false)
                } else {
                    At::Resume(tool, 2, false)
                };
                vec![written, go(failed)]
            }
            At::Answer(tool, is_done) => {
                let mut answered = go(if self.is_left {
                    // Calls of other threads go on meanwhile.
                    At::Shutdown
                } else {
                    At::Frame
                });
                answered.tools[tool].request = Request::Answered(is_done);
                answered.taken = [0, 0];
                vec![answered]
            }
            At::Shutdown => self.shut_down(rules),
            At::Ended => Vec::new(),
        })
    }

    /// Goes back where a call has lost a state; takes up a request. Its tool may have called it off, and then must have reported the truth.
    fn safe_point(&self, rules: Rules) -> Result<Vec<Self>, String> {
        if self.told.contains(&Told::Faulted) {
            return Ok(vec![self.begin_again()]);
        }
        let mut all = Vec::new();
        for (at, tool) in self.tools.iter().enumerate() {
            let mut next = self.clone();
            next.tools[at].request = Request::Claimed;
            let is_looked_at = tool.request == Request::Written && rules.claims_at_the_look;
            let is_ready = match rules.claims_at_the_look {
                true => tool.request == Request::Claimed,
                false => tool.request == Request::Written,
            };
            if is_ready {
                if tool.outcome == Outcome::Off {
                    return Err(
                        "a request was carried out that its tool has reported as off".to_owned(),
                    );
                }
                next.app = match tool.command {
                    Command::Swap => At::Begin(at, LOW),
                    Command::Leave => At::Suspend(at, 0),
                };
            }
            if is_looked_at || is_ready {
                all.push(next);
            }
        }
        Ok(all)
    }

    /// The modules whose state a call has lost begin again from what they had received, which the report says.
    fn begin_again(&self) -> Self {
        let mut next = self.clone();
        for seat in [LOW, HIGH] {
            if self.told[seat] == Told::Faulted {
                next.places[seat][self.live[seat]] = Place::Open(0);
                next.told[seat] = Told::Running;
            }
        }
        next
    }

    /// Waits for the call that holds the state, and puts the state aside; a panic in the module's function loses it.
    fn suspend(&self, tool: usize, done: usize, rules: Rules) -> Vec<Self> {
        let seat = suspended(done, rules);
        let live = self.live[seat];
        if self.is_held(seat, live) {
            return Vec::new();
        }
        let mut parked = self.clone();
        parked.app = At::Save(tool, done);
        let Place::Open(count) = self.places[seat][live] else {
            // Lost before: what the generation had received is handed on.
            return vec![parked];
        };
        parked.places[seat][live] = Place::Aside(count);
        let mut lost = self.clone().without_new();
        lost.app = At::Resume(tool, done, false);
        lost.lose(seat, live, Told::Out);
        lost.is_excused = true;
        vec![parked, lost]
    }

    /// Resumes the suspended builds, last suspended first; a panic in the module's function loses the state.
    fn resume(&self, tool: usize, left: usize, is_leaving: bool, rules: Rules) -> Vec<Self> {
        let seat = suspended(left - 1, rules);
        let live = self.live[seat];
        let mut resumed = self.clone();
        resumed.app = At::Resume(tool, left - 1, is_leaving);
        let Place::Aside(count) = self.places[seat][live] else {
            return vec![resumed];
        };
        resumed.places[seat][live] = Place::Open(count);
        let mut lost = resumed.clone();
        lost.lose(seat, live, Told::Out);
        lost.is_excused = true;
        vec![resumed, lost]
    }

    /// The last call of the App's own thread, which ends the process whether the call is answered or a Fault.
    fn shut_down(&self, rules: Rules) -> Vec<Self> {
        let mut ended = self.clone();
        ended.app = At::Ended;
        let [low, high] = self.live;
        match (self.places[LOW][low], self.places[HIGH][high]) {
            (Place::Open(_), Place::Open(_)) if self.is_held(HIGH, high) => return Vec::new(),
            (Place::Open(below), Place::Open(above)) => {
                ended.places[LOW][low] = Place::Open(below + 1);
                ended.places[HIGH][high] = Place::Open(above + 1);
                ended.answered += 1;
            }
            (Place::Aside(_), _) | (_, Place::Aside(_)) if rules.late_calls_wait => {
                return Vec::new();
            }
            _ => {}
        }
        vec![ended]
    }

    /// The new builds are given up.
    fn without_new(mut self) -> Self {
        for seat in [LOW, HIGH] {
            self.places[seat][1 - self.live[seat]] = Place::Empty;
        }
        self
    }
}
