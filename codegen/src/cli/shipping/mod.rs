//! Arguments of the commands that talk to registries, which `cargo keyway` and `keyway-ship` have in common. The first hands them on to the
//! second.

mod pull_arguments;
mod push_arguments;
mod registry_options;

pub use pull_arguments::PullArguments;
pub use push_arguments::PushArguments;
pub use registry_options::RegistryOptions;
