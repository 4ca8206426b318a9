//! `push`.

use std::collections::BTreeMap;
use std::fs;

use futures_util::stream::{self, StreamExt, TryStreamExt};
use keyway::store::Store;
use keyway_codegen::cli::shipping::PushArguments;
use keyway_codegen::cli::{print, print_json};
use keyway_codegen::workshop::Progress;
use serde_json::json;

use crate::artifact::{Amount, Hasher};
use crate::registry::Registry;
use crate::ship_error::ShipError;
use crate::source::{LocalPart, Source, of_bundle, of_store};

/// Blobs that are on their way at the same time.
const AT_ONCE: usize = 4;

/// Sends the blobs that the registry lacks, gives the tag to the manifest, and prints what was sent.
pub(crate) async fn push(arguments: &PushArguments) -> Result<(), ShipError> {
    let source = match (&arguments.bundle, &arguments.store) {
        (Some(bundle), _) => of_bundle(bundle)?,
        (None, store) => {
            let folder = store.clone().unwrap_or_default();
            of_store(&Store::new(folder), arguments.app.as_deref())?
        }
    };
    let registry = Registry::to_push(&arguments.reference, &arguments.registry).await?;
    let (artifact, config) = source.artifact();
    let manifest = artifact.manifest();
    let digest = Hasher::of(&manifest);
    let (sent, present) = send(&registry, &source, &artifact.config, &config).await?;
    registry.tag(manifest).await?;
    let Source { config, .. } = source;
    if arguments.json {
        print_json(&json!({
            "reference": registry.name(),
            "digest": digest,
            "app": config.app,
            "version": config.version,
            "target": config.target,
            "number": config.number,
            "sent": sent,
            "present": present,
        }));
        return Ok(());
    }
    print(config.summary());
    print(format_args!("sent {sent}; {present} already there"));
    print(format_args!("pushed: {} {digest}", registry.name()));
    Ok(())
}

/// Sends config and files, each blob once and only if the registry lacks it. Returns what was sent, and what was there.
async fn send(
    registry: &Registry,
    source: &Source,
    digest: &str,
    config: &[u8],
) -> Result<(Amount, Amount), ShipError> {
    let mut blobs: BTreeMap<&str, (u64, Option<&LocalPart>)> = BTreeMap::new();
    blobs.insert(digest, (config.len() as u64, None));
    for local in &source.parts {
        blobs.insert(&local.part.digest, (local.part.size, Some(local)));
    }
    let progress = &Progress::new("Pushing", blobs.len());
    let jobs = blobs.into_iter().map(|(digest, (size, local))| async move {
        let was_there = registry.has(digest).await?;
        if !was_there {
            let bytes = match local {
                Some(local) => fs::read(&local.file).map_err(ShipError::file(&local.file))?,
                None => config.to_vec(),
            };
            registry.send(digest, bytes).await?;
        }
        progress.advance();
        Ok::<_, ShipError>((was_there, size))
    });
    let mut jobs = stream::iter(jobs).buffer_unordered(AT_ONCE);
    let (mut sent, mut present) = (Amount::default(), Amount::default());
    while let Some((was_there, size)) = jobs.try_next().await? {
        let amount = if was_there { &mut present } else { &mut sent };
        amount.add(size);
    }
    Ok((sent, present))
}
