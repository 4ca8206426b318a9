//! `pull`, the command.

use std::path::absolute;

use keyway::BuildIdentity;
use keyway::store::Store;
use keyway_codegen::cli::shipping::PullArguments;
use keyway_codegen::cli::{print, print_json};
use serde_json::json;

use super::into_bundle::into_bundle;
use super::into_store::into_store;
use super::received::Received;
use crate::artifact::SetConfig;
use crate::registry::Registry;
use crate::ship_error::ShipError;

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
