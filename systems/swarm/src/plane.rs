//! The plane whose opposite edges are joined.

use core_swarm::Settings;

/// The number within 0 up to `side`.
#[inline]
pub(crate) fn wrapped(number: f32, side: f32) -> f32 {
    let number = if number < 0.0 { number + side } else { number };
    // What is a hair below zero is rounded up to the side.
    if number >= side {
        number - side
    } else {
        number
    }
}

/// The number of the cell of a place.
#[inline]
pub(crate) fn cell([x, y]: [f32; 2], side: u32) -> u32 {
    y as u32 * side + x as u32
}

/// The number of the patch of a place.
#[inline]
pub(crate) fn patch([x, y]: [f32; 2], patches: u32) -> u32 {
    y as u32 / Settings::PATCH * patches + x as u32 / Settings::PATCH
}

/// The vector, made shorter where it is longer than `most`.
#[inline]
pub(crate) fn limited([x, y]: [f32; 2], most: f32) -> [f32; 2] {
    let square = x * x + y * y;
    if square <= most * most {
        return [x, y];
    }
    let scale = most / square.sqrt();
    [x * scale, y * scale]
}

#[cfg(test)]
mod tests {
    use super::{cell, limited, patch, wrapped};

    #[test]
    fn whoever_leaves_comes_back_on_the_other_side() {
        assert_eq!(wrapped(-0.25, 12.0), 11.75);
        assert_eq!(wrapped(12.25, 12.0), 0.25);
        assert_eq!(wrapped(-1e-9, 12.0), 0.0);
        assert_eq!(wrapped(12.0, 12.0), 0.0);
    }

    #[test]
    fn cells_and_patches_are_counted_row_by_row() {
        assert_eq!((cell([0.5, 2.0], 12), cell([11.9, 11.9], 12)), (24, 143));
        assert_eq!((patch([4.0, 3.9], 3), patch([11.9, 11.9], 3)), (1, 8));
    }

    #[test]
    fn only_what_is_too_long_is_shortened() {
        assert_eq!(limited([0.3, -0.4], 0.5), [0.3, -0.4]);
        assert_eq!(limited([3.0, 4.0], 2.5), [1.5, 2.0]);
    }
}
