//! `dev`: builds, runs and watches an App, and brings changes into it while it runs.
//!
//! A session is a state machine ([`Machine`](state::Machine)) and its surroundings. The machine turns a state and an event into
//! the next state and effects, and knows neither processes nor files. [`Session`] performs the effects, in their order; the
//! answer to an effect is another event, which is handled before any event from outside.
//!
//! ```text
//! user, watcher, App ──▶ event ──▶ Machine::step ──▶ effects ──▶ Session ──▶ builder, process, reporter
//!                          ▲                                        │
//!                          └──────────── answer ────────────────────┘
//! ```
//!
//! The state has three parts. The *phase* says which answer the session waits for:
//!
//! ```text
//!           files, `r`         changed           published, App stopped        started
//!    Idle ────────────▶ Looking ──────▶ Building ─────────────────────▶ Starting ──────▶ Idle
//!                        │  ▲              │ │                           │    ▲
//!                        │  └── cancelled ─┘ │ refused, or               │    │
//!            not changed │                   │ published, App running    │    │ `R` from Idle
//!                        ▼                   ▼              start failed ▼    │
//!                       settle ─── goal: live ─▶ Idle ◀──────────────────┘    │
//!                          │ goal: restart (`r`)                              │
//!                          ├── App stopped ──────────────────────────────────▶┤
//!                          ├── App running, sources not published ─▶ Idle     │
//!                          └── App running, sources published ─▶ Saving ──────┘ saved
//!                                                                    └─▶ Idle    refused
//!    Idle ── `q`, or the App's end without a standard input ──▶ Over
//! ```
//!
//! With `--shadow` a build that would go live in a running App is *held*: it lies in the store, and is not current. A process
//! compares it with the build that runs. It is promoted once enough calls were answered alike, by `p`, and by each start of the App;
//! the next change ends the comparison.
//!
//! ```text
//!    Building ── held ──▶ Idle, compared ── agreed, `p`, start ──▶ promoted
//!                             └── differs, or cannot be compared ──▶ Idle, held ── `p`, start ──▶ promoted
//! ```
//!
//! An App that did not save in time and is given up may do so later and end: that is a restart from Idle, with what it saved.
//!
//! The *sources*, as of the last look at them:
//!
//! ```text
//!    Pending ── published ──▶ Published ── changed ──▶ Pending ── refused ──▶ Refused
//!       ▲ │ refused              ▲                        ▲                     │ │
//!       │ └──────────▶ Refused   └──── change taken back ─┼─────────────────────┘ │
//!       └─ cancelled: again                               └── changed again ──────┘
//! ```
//!
//! The *App*, where `state` is a saved state that no process has restored yet:
//!
//! ```text
//!    Unbuilt ── cargo has built ──▶ Stopped { state } ── started ──▶ Running { state } ── restored ──▶ Running { no state }
//!                                        ▲                               │
//!                                        └── ended, saved, or `R` ───────┘
//! ```
//!
//! Ctrl-C is no event: the terminal sends the signal to this process and to the App, and both end by it.

mod app_process;
mod builder;
mod compare_order;
mod comparer;
mod dev_arguments;
mod input;
mod live_tail;
mod report;
mod session;
mod state;

pub(super) use dev_arguments::DevArguments;
pub(super) use report::Reporter;
pub(super) use session::Session;
