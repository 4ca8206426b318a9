//! One file for each command: its arguments and its function.

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
mod layer;
mod new;
mod probe;
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
pub(super) use layer::{LayerArguments, layer};
pub(super) use new::{NewArguments, new};
pub(super) use probe::{ProbeArguments, probe};
pub(super) use quarantine::{QuarantineArguments, quarantine};
pub(super) use rollback::{RollbackArguments, rollback};
pub(super) use run::{RunArguments, run};
pub(super) use swap::{SwapArguments, swap};
