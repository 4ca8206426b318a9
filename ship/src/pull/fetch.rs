//! `fetch_all`, which downloads files side by side.

use std::path::PathBuf;

use futures_util::stream::{self, StreamExt, TryStreamExt};
use keyway_codegen::workshop::Progress;
use keyway_codegen::workshop::publish::NewFile;

use crate::artifact::{Amount, Part};
use crate::registry::Registry;
use crate::ship_error::ShipError;

/// Files that are on their way at the same time.
const AT_ONCE: usize = 4;

/// Downloads each part to its path, where it appears once it is whole and verified. Returns how much came.
///
/// # Errors
/// The first one; what has come whole before stays.
pub(super) async fn fetch_all(
    registry: &Registry,
    parts: Vec<(&Part, PathBuf)>,
    progress: &Progress,
) -> Result<Amount, ShipError> {
    let jobs = parts.into_iter().map(|(part, path)| async move {
        let mut file = NewFile::beside(&path)?;
        let write = |bytes: &[u8]| Ok(file.write(bytes)?);
        registry.fetch(part, write).await?;
        file.place()?;
        progress.advance();
        Ok::<_, ShipError>(part.size)
    });
    let mut jobs = stream::iter(jobs).buffer_unordered(AT_ONCE);
    let mut amount = Amount::default();
    while let Some(size) = jobs.try_next().await? {
        amount.add(size);
    }
    Ok(amount)
}
