//! `Tag`, the first byte of an encoded value.

/// The kind of an encoded value; the numbers are part of the format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    End = 0,
    Unit = 1,
    False = 2,
    True = 3,
    None = 4,
    Some = 5,
    U8 = 6,
    U16 = 7,
    U32 = 8,
    U64 = 9,
    U128 = 10,
    I8 = 11,
    I16 = 12,
    I32 = 13,
    I64 = 14,
    I128 = 15,
    F32 = 16,
    F64 = 17,
    Char = 18,
    Text = 19,
    Bytes = 20,
    Packed = 21,
    Sequence = 22,
    Map = 23,
    UnitVariant = 24,
    Variant = 25,
}

impl Tag {
    /// All tags, in the order of their numbers.
    const ALL: [Self; 26] = [
        Self::End,
        Self::Unit,
        Self::False,
        Self::True,
        Self::None,
        Self::Some,
        Self::U8,
        Self::U16,
        Self::U32,
        Self::U64,
        Self::U128,
        Self::I8,
        Self::I16,
        Self::I32,
        Self::I64,
        Self::I128,
        Self::F32,
        Self::F64,
        Self::Char,
        Self::Text,
        Self::Bytes,
        Self::Packed,
        Self::Sequence,
        Self::Map,
        Self::UnitVariant,
        Self::Variant,
    ];

    /// The tag with this number.
    pub(super) fn of(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Tag;

    #[test]
    fn each_tag_is_found_by_its_number() {
        for (number, tag) in (0..).zip(Tag::ALL) {
            assert_eq!(tag as u8, number);
        }
    }
}
