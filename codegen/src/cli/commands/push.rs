//! `push`: arguments and function.

use std::process::ExitCode;

use clap::Args;

use crate::cli::command_error::CommandError;
use crate::cli::shipping::PushArguments;
use crate::cli::work::{published, ship};
use crate::workshop::compile::Profile;

/// What to push, which may be the published set of this workspace.
#[derive(Args, Debug)]
pub struct PublishedArguments {
    #[command(flatten)]
    pub(in crate::cli) push: PushArguments,
    /// Push the published set of the optimized builds, where neither --bundle nor --store is given
    #[arg(long, conflicts_with_all = ["bundle", "store"])]
    release: bool,
}

/// Lets `keyway-ship` push a bundle, or the current set of a store.
pub(in crate::cli) fn push(mut arguments: PublishedArguments) -> Result<ExitCode, CommandError> {
    let push = &mut arguments.push;
    if push.bundle.is_none() && push.store.is_none() {
        let profile = match arguments.release {
            true => Profile::Release,
            false => Profile::Debug,
        };
        push.store = Some(published(profile)?.root().to_owned());
    }
    ship(&push.words())
}
