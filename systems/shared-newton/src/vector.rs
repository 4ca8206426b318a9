//! Arithmetic on three numbers.

/// Adds `scale` times `other` to `vector`.
#[inline]
pub(crate) fn add_scaled(vector: &mut [f64; 3], other: [f64; 3], scale: f64) {
    for (part, other) in vector.iter_mut().zip(other) {
        *part += other * scale;
    }
}

/// The way from `start` to `end`.
#[inline]
pub(crate) fn between(start: [f64; 3], end: [f64; 3]) -> [f64; 3] {
    [end[0] - start[0], end[1] - start[1], end[2] - start[2]]
}

/// The square of the length.
#[inline]
pub(crate) fn square([x, y, z]: [f64; 3]) -> f64 {
    x * x + y * y + z * z
}

/// The vector product.
#[inline]
pub(crate) fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}
