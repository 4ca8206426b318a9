//! Numbers become others where no value is lost.

/// Whether each value of a type of numbers is one of another.
pub(super) fn fits(from: &str, into: &str) -> bool {
    let (Some((from, bits)), Some((into, wide))) = (read(from), read(into)) else {
        return false;
    };
    match (from, into) {
        ('f', 'f') | ('u', 'u') | ('i', 'i') => bits <= wide,
        ('u', 'i') => bits < wide,
        // Bits that a float holds exactly.
        ('u' | 'i', 'f') => bits <= if wide == 32 { 24 } else { 53 },
        _ => false,
    }
}

/// A value as another type, which holds it.
pub(super) fn convert(value: &[u8], from: &str, into: &str) -> Vec<u8> {
    let size = read(into).map_or(0, |(_, bits)| bits / 8);
    let negative = from.starts_with('i') && value.last().is_some_and(|last| *last > 127);
    let mut whole = [if negative { 255 } else { 0 }; 16];
    whole[..value.len()].copy_from_slice(value);
    if !into.starts_with('f') {
        return whole[..size].to_vec();
    }
    let number = match from.starts_with('f') {
        true => f64::from(f32::from_bits(i128::from_le_bytes(whole) as u32)),
        false => i128::from_le_bytes(whole) as f64,
    };
    match size {
        4 => (number as f32).to_le_bytes().to_vec(),
        _ => number.to_le_bytes().to_vec(),
    }
}

/// The letter and the bits of a type of numbers.
fn read(kind: &str) -> Option<(char, usize)> {
    let known = [
        "u8", "u16", "u32", "u64", "u128", "i8", "i16", "i32", "i64", "i128", "f32", "f64",
    ];
    let kind = known.into_iter().find(|known| *known == kind)?;
    Some((kind.chars().next()?, kind[1..].parse().ok()?))
}
