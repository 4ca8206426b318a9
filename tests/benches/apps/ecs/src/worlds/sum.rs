//! A sum by which libraries are compared.

/// A sum over the bits of the numbers, which their order does not change.
pub(crate) fn sum<'a>(numbers: impl IntoIterator<Item = &'a f32>) -> u64 {
    numbers.into_iter().fold(0, |sum, number| {
        sum.wrapping_add(u64::from(number.to_bits()))
    })
}
