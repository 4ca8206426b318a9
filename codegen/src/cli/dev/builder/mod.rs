//! The builder of a session: generates, compiles and publishes a change.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod builder;
mod cargo_reason;
mod compilation;
mod compile_route;
mod generated;
mod ledger;
mod project;
mod renewal;
mod source_change;
#[cfg(test)]
mod tests;
mod toolchain;

pub(in crate::cli::dev) use builder::Builder;
use cargo_reason::CargoReason;
use compilation::Compilation;
use compile_route::CompileRoute;
use generated::Generated;
use ledger::Ledger;
pub(in crate::cli::dev) use project::Project;
use renewal::Renewal;
pub(in crate::cli::dev) use source_change::SourceChange;
use toolchain::Toolchain;
