//! Types of numbers, and which hold all values of which.

/// A primitive number: whether it has a sign, whether it is a floating-point number, and its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    signed: bool,
    float: bool,
    size: usize,
}

impl Number {
    /// The number that a type is; `None` for any other type.
    pub(super) fn of(kind: &str) -> Option<Self> {
        let (letter, bits) = kind.split_at_checked(1)?;
        let size = match bits {
            "8" => 1,
            "16" => 2,
            "32" => 4,
            "64" => 8,
            "128" => 16,
            _ => return None,
        };
        let (signed, float) = match letter {
            "u" => (false, false),
            "i" => (true, false),
            "f" if size == 4 || size == 8 => (true, true),
            _ => return None,
        };
        Some(Self {
            signed,
            float,
            size,
        })
    }

    /// Whether every value of this type is one of the other, to the last bit.
    pub(super) fn fits(self, other: Self) -> bool {
        let exact = if other.float {
            other.size / 2
        } else {
            other.size - 1
        };
        match (self.float, other.float) {
            (true, true) => self.size <= other.size,
            (true, false) => false,
            // A float of 4 bytes is exact for 24 bits, one of 8 for 53.
            (false, true) => self.size <= exact,
            (false, false) if self.signed == other.signed => self.size <= other.size,
            (false, false) => !self.signed && self.size <= exact,
        }
    }

    /// The bytes of a value in the other type, which holds it.
    pub(super) fn convert(self, from: &[u8], other: Self, into: &mut [u8]) {
        if self.float {
            // Only the wider float is another type.
            let value: f32 = bytemuck::pod_read_unaligned(from);
            into.copy_from_slice(&f64::from(value).to_le_bytes());
            return;
        }
        let fill = match from.last() {
            Some(last) if self.signed && last >> 7 == 1 => 0xff,
            _ => 0,
        };
        let mut wide = [fill; 16];
        wide[..from.len()].copy_from_slice(from);
        match (other.float, other.size) {
            (true, 4) => into.copy_from_slice(&(i128::from_le_bytes(wide) as f32).to_le_bytes()),
            (true, _) => into.copy_from_slice(&(i128::from_le_bytes(wide) as f64).to_le_bytes()),
            (false, size) => into.copy_from_slice(&wide[..size]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    fn fits(from: &str, into: &str) -> bool {
        Number::of(from)
            .expect("a number")
            .fits(Number::of(into).expect("a number"))
    }

    #[test]
    fn numbers_fit_where_no_value_is_lost() {
        for (from, into) in [
            ("u8", "u16"),
            ("u16", "u64"),
            ("u64", "u128"),
            ("i8", "i64"),
            ("u8", "i16"),
            ("u64", "i128"),
            ("f32", "f64"),
            ("u16", "f32"),
            ("i16", "f32"),
            ("u32", "f64"),
            ("i32", "f64"),
        ] {
            assert!(fits(from, into), "{from} fits {into}");
            assert!(!fits(into, from), "{into} does not fit {from}");
        }
        for (from, into) in [
            ("u8", "i8"),
            ("i8", "u64"),
            ("u32", "f32"),
            ("u64", "f64"),
            ("i64", "f64"),
            ("u128", "f64"),
        ] {
            assert!(!fits(from, into), "{from} does not fit {into}");
        }
        for kind in ["usize", "f16", "bool", "", "é", "u8x"] {
            assert_eq!(Number::of(kind), None, "{kind}");
        }
    }

    #[test]
    fn values_are_kept() {
        let convert = |from: &str, bytes: &[u8], into: &str| {
            let (from, into) = (
                Number::of(from).expect("a number"),
                Number::of(into).expect("a number"),
            );
            let mut target = vec![0; into.size];
            from.convert(bytes, into, &mut target);
            target
        };
        assert_eq!(convert("u8", &[200], "u16"), 200_u16.to_le_bytes());
        assert_eq!(convert("u8", &[200], "i16"), 200_i16.to_le_bytes());
        assert_eq!(
            convert("i8", &(-3_i8).to_le_bytes(), "i64"),
            (-3_i64).to_le_bytes()
        );
        assert_eq!(
            convert("u64", &u64::MAX.to_le_bytes(), "u128"),
            u128::from(u64::MAX).to_le_bytes()
        );
        assert_eq!(
            convert("i128", &i128::MIN.to_le_bytes(), "i128"),
            i128::MIN.to_le_bytes()
        );
        assert_eq!(
            convert("f32", &1.5_f32.to_le_bytes(), "f64"),
            1.5_f64.to_le_bytes()
        );
        assert_eq!(
            convert("i16", &(-7_i16).to_le_bytes(), "f32"),
            (-7_f32).to_le_bytes()
        );
        assert_eq!(
            convert("u32", &u32::MAX.to_le_bytes(), "f64"),
            f64::from(u32::MAX).to_le_bytes()
        );
    }
}
