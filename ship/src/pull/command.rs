//! `pull`: arguments and function.

use std::path::{PathBuf, absolute};

use clap::Args;
use keyway::BuildIdentity;
use keyway::store::Store;
use keyway_codegen::cli::{print, print_json};
use serde_json::json;

use super::into_bundle::into_bundle;
use super::into_store::into_store;
use super::received::Received;
use crate::artifact::SetConfig;
use crate::registry::{Registry, RegistryOptions};
use crate::ship_error::ShipError;

const EXAMPLES: &str = "\
Examples:
  keyway-ship pull registry.example/team/orrery:1.4 -o /srv/app                the bundle, with its executable
  keyway-ship pull registry.example/team/orrery:1.5 --store /srv/app/modules   its modules, below an App that runs

Downloads what is missing, verifies size and digest of each file, and makes the set current last.";

/// What to pull, and where to.
#[derive(Args, Debug)]
#[command(after_help = EXAMPLES)]
pub(crate) struct PullArguments {
    /// Registry, repository, and tag or digest
    #[arg(value_name = "REF")]
    reference: String,
    /// Folder of the bundle; an older bundle there is replaced as a whole
    #[arg(
        short,
        long,
        value_name = "DIR",
        conflicts_with = "store",
        required_unless_present = "store"
    )]
    output: Option<PathBuf>,
    /// Store whose current set becomes the pulled one, also while an App runs with it
    #[arg(long, value_name = "DIR")]
    store: Option<PathBuf>,
    /// Target triple that is wanted, if it is not that of this program
    #[arg(long, value_name = "TRIPLE")]
    target: Option<String>,
    #[command(flatten)]
    registry: RegistryOptions,
    /// Print one JSON object in place of text
    #[arg(long)]
    pub(crate) json: bool,
}

/// Fetches an artifact to where it is wanted, and prints what was downloaded.
pub(crate) async fn pull(arguments: &PullArguments) -> Result<(), ShipError> {
    let registry = Registry::to_pull(&arguments.reference, &arguments.registry).await?;
    let (artifact, config, digest) = registry.artifact().await?;
    let wanted = arguments.target.clone();
    let wanted = wanted.unwrap_or_else(|| BuildIdentity::current().target);
    if config.target != wanted {
        return Err(ShipError::Target {
            reference: registry.name(),
            found: config.target,
            wanted,
        });
    }
    let (path, received) = match (&arguments.output, &arguments.store) {
        (Some(folder), _) => {
            // A parent of a relative path can be no folder at all.
            let folder = absolute(folder).unwrap_or_else(|_| folder.clone());
            let received = into_bundle(&registry, &artifact, &folder).await?;
            (folder, received)
        }
        (None, store) => {
            let store = Store::new(store.clone().unwrap_or_default());
            let received = into_store(&registry, &artifact, &config, &store).await?;
            (store.root().to_owned(), received)
        }
    };
    if arguments.json {
        print_json(&json!({
            "reference": registry.name(),
            "digest": digest,
            "path": path,
            "config": config,
            "received": received,
        }));
    } else {
        show(&registry.name(), &digest, &config, &received);
        print(format_args!("pulled to {}", path.display()));
    }
    Ok(())
}

fn show(name: &str, digest: &str, config: &SetConfig, received: &Received) {
    print(format_args!("{name} {digest}"));
    let Received {
        downloaded,
        present,
        changed,
    } = received;
    print(config.summary());
    let verdict = if *changed {
        ""
    } else {
        "; nothing has changed"
    };
    print(format_args!(
        "downloaded {downloaded}; {present} already there{verdict}"
    ));
}
