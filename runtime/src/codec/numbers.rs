//! Conversions of numbers that keep every bit, or are refused.

/// The double that equals `value`, with the same payload if it is not a number.
pub(super) fn widened(value: f32) -> f64 {
    if !value.is_nan() {
        return value.into();
    }
    // A conversion by the processor may change the payload.
    let bits = u64::from(value.to_bits());
    let sign = (bits >> 31) << 63;
    f64::from_bits(sign | 0x7ff0_0000_0000_0000 | (bits & 0x007f_ffff) << 29)
}

/// The single that equals `value`; `None` if there is none.
pub(super) fn narrowed(value: f64) -> Option<f32> {
    let narrow = if value.is_nan() {
        let bits = value.to_bits();
        let sign = (bits >> 63) << 31;
        f32::from_bits((sign | 0x7f80_0000 | (bits >> 29 & 0x007f_ffff)) as u32)
    } else {
        value as f32
    };
    (widened(narrow).to_bits() == value.to_bits()).then_some(narrow)
}

/// The double that equals an integer; `None` if there is none.
pub(super) fn float_of_unsigned(value: u128) -> Option<f64> {
    let float = value as f64;
    // The largest integers are rounded to 2^128, and that is cut to the largest integer on its way back.
    (float < 2.0_f64.powi(128) && float as u128 == value).then_some(float)
}

/// The double that equals a negative integer; `None` if there is none.
pub(super) fn float_of_negative(value: i128) -> Option<f64> {
    float_of_unsigned(value.unsigned_abs()).map(|float| -float)
}

#[cfg(test)]
mod tests {
    use super::{float_of_negative, float_of_unsigned, narrowed, widened};

    #[test]
    fn a_single_comes_back_from_the_double_that_equals_it() {
        let odd = [
            0,
            0x8000_0000,
            1,
            0x7f80_0000,
            0xff80_0000,
            0x7f80_0001,
            0xffc1_2345,
        ];
        for bits in odd.into_iter().chain((0..u32::MAX).step_by(99_991)) {
            let narrow = narrowed(widened(f32::from_bits(bits)));
            assert_eq!(narrow.map(f32::to_bits), Some(bits));
        }
    }

    #[test]
    fn what_would_be_rounded_is_refused() {
        for value in [
            0.1,
            1e300,
            -1e300,
            1e-60,
            f64::from_bits(0x7ff0_0000_0000_0001),
        ] {
            assert_eq!(narrowed(value), None, "{value}");
        }
        assert_eq!(float_of_unsigned(1 << 53), Some(9_007_199_254_740_992.0));
        assert_eq!(float_of_unsigned((1 << 53) + 1), None);
        assert_eq!(float_of_unsigned(u128::MAX), None);
        assert_eq!(float_of_negative(-3), Some(-3.0));
        assert_eq!(float_of_negative(i128::MIN), Some(-(2.0_f64.powi(127))));
    }
}
