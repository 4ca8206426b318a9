//! What may stand on the command line.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod arguments;
mod build_arguments;
mod build_options;
mod command;
mod completions_arguments;
mod control_options;
mod dev_arguments;
mod exchange;
mod explain_arguments;
mod gc_arguments;
mod gen_arguments;
mod graph_arguments;
mod graph_format;
mod inspect_arguments;
mod new_arguments;
mod new_kind;
mod probe_arguments;
mod rollback_arguments;
mod run_arguments;
mod store_options;
mod swap_arguments;

pub(super) use arguments::Arguments;
pub(super) use build_arguments::BuildArguments;
pub(super) use build_options::BuildOptions;
pub use command::Command;
pub(super) use completions_arguments::CompletionsArguments;
pub(super) use control_options::ControlOptions;
pub(super) use dev_arguments::DevArguments;
pub(super) use exchange::Exchange;
pub(super) use explain_arguments::ExplainArguments;
pub(super) use gc_arguments::GcArguments;
pub(super) use gen_arguments::GenArguments;
pub(super) use graph_arguments::GraphArguments;
pub(super) use graph_format::GraphFormat;
pub(super) use inspect_arguments::InspectArguments;
pub(super) use new_arguments::NewArguments;
pub(super) use new_kind::NewKind;
pub(super) use probe_arguments::ProbeArguments;
pub(super) use rollback_arguments::RollbackArguments;
pub(super) use run_arguments::RunArguments;
pub(super) use store_options::StoreOptions;
pub(super) use swap_arguments::SwapArguments;
