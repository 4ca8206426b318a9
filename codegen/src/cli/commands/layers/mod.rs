//! Commands that put a layer into a running App, and those that play what a layer recorded.

mod asked;
mod callers;
mod counter;
mod guest_layer;
mod layer;
mod live_recording;
mod player_program;
mod record;
mod record_arguments;
mod record_limits;
mod replay;
mod shadow;
mod shadow_table;
mod sources;
mod trace;
mod trace_subject;
mod trace_table;
mod track;
mod written_layer;

pub(in crate::cli::commands) use counter::Counter;
pub(in crate::cli) use layer::{LayerArguments, layer};
pub(in crate::cli::commands) use live_recording::LiveRecording;
pub(in crate::cli) use record::record;
pub(in crate::cli) use record_arguments::RecordArguments;
pub(in crate::cli) use replay::{ReplayArguments, replay};
pub(in crate::cli) use shadow::{ShadowArguments, shadow};
pub(in crate::cli::commands) use trace::as_json;
pub(in crate::cli) use trace::{TraceArguments, trace};
pub(in crate::cli::commands) use trace_subject::TraceSubject;
