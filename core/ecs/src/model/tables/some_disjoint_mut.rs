//! Several items of a slice at once, some of which may not be there.

/// The items at these places, each to be written; `None` for a place that is out of range. Of a place that is named twice
/// the first has the item.
#[inline]
pub(crate) fn some_disjoint_mut<T, const N: usize>(
    items: &mut [T],
    places: [usize; N],
) -> [Option<&mut T>; N] {
    let mut found = [const { None }; N];
    for (place, item) in items.iter_mut().enumerate() {
        if let Some(term) = places.iter().position(|wanted| *wanted == place) {
            found[term] = Some(item);
        }
    }
    found
}
