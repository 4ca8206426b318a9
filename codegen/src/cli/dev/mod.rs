//! `dev`: build, run, watch, and bring what changes into the running App.

mod app_exit;
mod app_process;
mod compiled;
mod compiler;
mod dev_arguments;
mod dev_event;
mod happening;
mod happenings;
mod live_tail;
mod refusal;
mod session;
mod session_build;
mod session_cycle;
mod session_restart;
mod session_run;
mod stage;
mod survey;
mod teller;
mod title;

pub(super) use dev_arguments::DevArguments;
pub(super) use session::Session;
pub(super) use teller::Teller;
