//! `of_bundle`.

use std::collections::BTreeSet;
use std::path::Path;

use keyway::store::{Store, command};
use keyway_codegen::workshop::bundle::BundleFile;

use super::{LocalPart, Source, differences};
use crate::artifact::SetConfig;
use crate::ship_error::ShipError;

/// The files of the bundle in `folder`, which is to be as it was made.
///
/// # Errors
/// If it is no bundle, not whole, or cannot be read.
pub(crate) fn of_bundle(folder: &Path) -> Result<Source, ShipError> {
    let (bundle, lines) = differences(folder)?;
    if !lines.is_empty() {
        return Err(ShipError::Wrong {
            what: folder.display().to_string(),
            lines,
            remedy: format!("make it again with {}", command("bundle")),
        });
    }
    let mut paths: BTreeSet<String> = bundle.files.keys().cloned().collect();
    paths.insert(BundleFile::NAME.to_owned());
    let parts = paths
        .into_iter()
        .map(|path| LocalPart::of(&folder.join(&path), path));
    let config = SetConfig {
        format: SetConfig::FORMAT,
        app: bundle.app,
        version: Some(bundle.version),
        target: bundle.target,
        number: None,
        executable: Some(bundle.executable),
        signed: false,
        modules: Vec::new(),
    };
    let store = Store::new(folder.join("modules"));
    Ok(Source {
        config: match bundle.linked {
            true => config,
            false => config.with(&store, &store.current()?)?,
        },
        parts: parts.collect::<Result<_, _>>()?,
    })
}
