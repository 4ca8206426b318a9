//! One file for each command: its arguments and its function.
//!
//! # Floors
//!
//! ```text
//! 6 inspect
//! 5 page
//! 4 layers
//! 3 init
//! 2 new run
//! 1 build_modules bundle completions dev explain gc generate graph keys probe pull push quarantine rollback swap
//! ```

mod build_modules;
mod bundle;
mod completions;
mod dev;
mod explain;
mod gc;
mod generate;
mod graph;
mod init;
mod inspect;
mod keys;
mod layers;
mod new;
mod page;
mod probe;
mod pull;
mod push;
mod quarantine;
mod rollback;
mod run;
mod swap;

pub(super) use build_modules::{BuildArguments, build_modules};
pub(super) use bundle::{BundleArguments, bundle};
pub(super) use completions::{CompletionsArguments, completions};
pub(super) use dev::dev;
pub(super) use explain::{ExplainArguments, explain};
pub(super) use gc::{GcArguments, gc};
pub(super) use generate::{GenArguments, generate};
pub(super) use graph::{GraphArguments, graph};
pub(super) use init::{InitArguments, init};
pub(super) use inspect::{InspectArguments, inspect};
pub(super) use keys::{KeysArguments, keys};
pub(super) use layers::{
    LayerArguments, RecordArguments, ReplayArguments, ShadowArguments, TraceArguments, layer,
    record, replay, shadow, trace,
};
pub(super) use new::{NewArguments, new};
pub(super) use probe::{ProbeArguments, probe};
pub(super) use pull::pull;
pub(super) use push::{PublishedArguments, push};
pub(super) use quarantine::{QuarantineArguments, quarantine};
pub(super) use rollback::{RollbackArguments, rollback};
pub(super) use run::{RunArguments, run};
pub(super) use swap::{SwapArguments, swap};
