//! `shown`, an encoded value as text for people.

use keyway::store::Value;

/// Longest text that is shown in full.
const LONGEST: usize = 60;

/// One line for a value: numbers in full, what holds others by its size.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Unit => "()".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Unsigned(value) => unsigned(*value),
        Value::Negative(value) => value.to_string(),
        Value::Single(bits) => number(
            f32::from_bits(*bits).is_nan(),
            || format!("{:?}", f32::from_bits(*bits)),
            (*bits).into(),
        ),
        Value::Double(bits) => number(
            f64::from_bits(*bits).is_nan(),
            || format!("{:?}", f64::from_bits(*bits)),
            *bits,
        ),
        Value::Char(letter) => format!("{letter:?}"),
        Value::Text(text) => quoted(text),
        Value::Bytes(bytes) => counted(bytes.len(), "byte", "bytes"),
        Value::Sequence(items) => counted(items.len(), "value", "values"),
        Value::Map(entries) => counted(entries.len(), "entry", "entries"),
        Value::None => "None".to_owned(),
        Value::Some(inside) => format!("Some({})", shown(inside)),
        Value::Variant(name, inside) if **inside == Value::Unit => name.clone(),
        Value::Variant(name, inside) => format!("{name}({})", shown(inside)),
    }
}

/// An integer; one that has the bits of a floating point number of a usual size, as the words of a column may, as both.
fn unsigned(value: u128) -> String {
    let number = u64::try_from(value).map_or(0.0, f64::from_bits);
    match (1e-30..1e30).contains(&number.abs()) {
        true => format!("{value} ({number:?} as bits)"),
        false => value.to_string(),
    }
}

/// The key of a map as a part of a path.
pub(super) fn key(value: &Value) -> String {
    match value {
        Value::Text(name) if is_name(name) => format!(".{name}"),
        other => format!("[{}]", shown(other)),
    }
}

fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    let begins = letters
        .next()
        .is_some_and(|letter| letter.is_alphabetic() || letter == '_');
    begins && letters.all(|letter| letter.is_alphanumeric() || letter == '_')
}

fn number(is_nan: bool, text: impl FnOnce() -> String, bits: u64) -> String {
    if is_nan {
        format!("NaN ({bits:#x})")
    } else {
        text()
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{:?}… ({} bytes)", &text[..end], text.len()),
        None => format!("{text:?}"),
    }
}

fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}
