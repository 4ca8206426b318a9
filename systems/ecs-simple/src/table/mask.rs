//! Sets of components as bits.

use core_ecs::ComponentId;

/// One bit per component id, in as few words as hold the greatest.
pub(crate) fn mask(components: &[ComponentId]) -> Vec<u64> {
    let mut mask = Vec::new();
    for component in components {
        while mask.len() <= component.index() / 64 {
            mask.push(0);
        }
        mask[component.index() / 64] |= 1 << (component.index() % 64);
    }
    mask
}
