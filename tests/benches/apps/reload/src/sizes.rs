//! How long the safe point takes for states of many sizes, handed over as they are and through the codec.
use crate::generated::imports;
use crate::pause::swaps;
use crate::row::Row;
use crate::variants::Variants;

/// Bytes of the state, and how many reloads are measured: the large ones take long where they are converted.
const SIZES: [(u64, usize); 6] = [
    (1 << 10, 60),
    (1 << 15, 60),
    (1 << 20, 60),
    (1 << 25, 20),
    (1 << 28, 7),
    (1 << 30, 5),
];

/// Measures each size both ways; `variants` are those of the System with the state.
///
/// # Errors
/// If a reload does not go live, or loses something.
pub(crate) fn measure(variants: &mut Variants) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    let hoard = || &imports::hoard().hoard;
    for (case, moved) in [("pause, moved", true), ("pause, converted", false)] {
        for (bytes, rounds) in SIZES {
            hoard().fill(bytes, moved);
            // One before, as the first brings other builds into the caches.
            swaps(variants, 1)?;
            let pauses = swaps(variants, rounds)?;
            if hoard().length() != bytes {
                return Err(format!(
                    "{case}: {} bytes of {bytes} are left",
                    hoard().length()
                ));
            }
            rows.push(Row::new(
                case,
                format!("{bytes} bytes"),
                pauses.median(),
                "µs",
            ));
        }
    }
    hoard().fill(0, true);
    Ok(rows)
}
