//! Sets of components, one bit each.

use core_ecs::ComponentId;

/// The set of these components, without zero words behind the greatest, so that equal sets are equal vectors.
pub(crate) fn of(components: &[ComponentId]) -> Vec<u64> {
    let words = components
        .iter()
        .map(|component| component.index() / 64 + 1)
        .max();
    let mut mask = vec![0; words.unwrap_or(0)];
    for component in components {
        mask[component.index() / 64] |= 1 << (component.0 % 64);
    }
    mask
}

/// Whether every component of `part` is in `mask`.
pub(crate) fn includes(mask: &[u64], part: &[u64]) -> bool {
    let shared = mask
        .iter()
        .zip(part)
        .all(|(mask, part)| mask & part == *part);
    shared && part.len() <= mask.len()
}

/// Whether some component is in both.
pub(crate) fn overlap(left: &[u64], right: &[u64]) -> bool {
    left.iter()
        .zip(right)
        .any(|(left, right)| left & right != 0)
}

#[cfg(test)]
mod tests {
    use super::{includes, of, overlap};
    use core_ecs::ComponentId;

    fn mask(ids: &[u32]) -> Vec<u64> {
        of(&ids.iter().copied().map(ComponentId).collect::<Vec<_>>())
    }

    #[test]
    fn masks_of_different_length_compare() {
        assert!(includes(&mask(&[1, 200]), &mask(&[1])));
        assert!(includes(&mask(&[1, 200]), &mask(&[200])));
        assert!(includes(&mask(&[1]), &mask(&[])));
        assert!(!includes(&mask(&[1]), &mask(&[1, 200])));
        assert!(!includes(&mask(&[]), &mask(&[0])));
        assert!(overlap(&mask(&[1, 200]), &mask(&[200])));
        assert!(!overlap(&mask(&[1]), &mask(&[200])));
        assert_eq!(mask(&[64, 3]), mask(&[3, 64]));
    }
}
