//! The builder of a session: generates, compiles and publishes a change.

#[expect(
    clippy::module_inception,
    reason = "the file is named after its one type"
)]
mod builder;
mod compilation;
mod compile_route;
mod fallback_reason;
mod generated;
mod ledger;
mod project;
#[cfg(test)]
mod tests;
mod toolchain;

pub(in crate::cli::dev) use builder::Builder;
use compilation::Compilation;
use compile_route::CompileRoute;
use fallback_reason::FallbackReason;
use generated::Generated;
use ledger::Ledger;
pub(in crate::cli::dev) use project::Project;
use toolchain::Toolchain;
