//! How a load grows with the libraries that the process has opened before, beside a bare one.
use std::fs;

use crate::load::{checked, unchecked};
use crate::row::Row;
use crate::samples::Samples;
use crate::variants::Variants;

/// Numbers of opened libraries at which the loads are measured.
const KEPT: [usize; 5] = [100, 500, 1000, 2500, 5000];

/// Loads of each kind that a figure is the median of: the last ones before that many are open.
const ROUNDS: usize = 40;

/// Opens libraries by turns in both ways, so that both find the same number of others.
///
/// # Errors
/// If a library cannot be loaded.
pub(crate) fn measure(variants: &mut Variants) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    let mut opened = 0;
    for kept in KEPT {
        let (mut ours, mut bare) = (Samples::default(), Samples::default());
        let mut added = Samples::default();
        while opened < kept {
            let one = measured(variants, checked)?;
            let other = measured(variants, unchecked)?;
            opened += 2;
            if opened + 2 * ROUNDS > kept {
                ours.push(one);
                bare.push(other);
                added.push(one - other);
            }
        }
        for (case, samples) in [
            ("load beside kept ones, keyway", ours),
            ("load beside kept ones, bare", bare),
            ("load beside kept ones, keyway less bare", added),
        ] {
            rows.push(Row::new(
                case,
                format!("{kept} kept"),
                samples.median(),
                "µs",
            ));
        }
    }
    Ok(rows)
}

/// Loads one more build, whose files go at once: what is mapped stays without them, and thousands would fill the disk.
fn measured(
    variants: &mut Variants,
    load: fn(&Variants, &keyway::store::Digest) -> Result<f64, String>,
) -> Result<f64, String> {
    let digest = variants.make()?;
    let micros = load(variants, &digest)?;
    for file in variants.files(&digest) {
        fs::remove_file(&file)
            .map_err(|error| format!("cannot remove {}: {error}", file.display()))?;
    }
    Ok(micros)
}
