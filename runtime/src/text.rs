//! Texts: comparison in `const` code, and one-line reasons.

/// Whether `word` is in `list`.
#[must_use]
pub const fn contains(list: &[&str], word: &str) -> bool {
    let mut at = 0;
    while at < list.len() {
        if same(list[at], word) {
            return true;
        }
        at += 1;
    }
    false
}

/// A number of bytes for people: three digits or four.
#[must_use]
pub fn size(bytes: u64) -> String {
    let amount = bytes as f64;
    match bytes {
        0..1_000_000 => format!("{} kB", bytes / 1_000),
        1_000_000..1_000_000_000 => format!("{:.1} MB", amount / 1e6),
        _ => format!("{:.2} GB", amount / 1e9),
    }
}

pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// A reason in one line: messages of panics have several at times, and the content of a damaged file may be anything.
pub(crate) fn in_one_line(text: &str) -> String {
    if !text.chars().any(char::is_control) {
        return text.to_owned();
    }
    let words = text.split(|letter: char| letter.is_control() || letter == ' ');
    let words = words.filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::in_one_line;

    #[test]
    fn lines_are_joined_and_control_characters_are_gone() {
        assert_eq!(in_one_line("left  as it is"), "left  as it is");
        let message = "assertion failed\n  left: 1\n right: 2";
        assert_eq!(in_one_line(message), "assertion failed left: 1 right: 2");
        assert_eq!(in_one_line("a\u{1b}[2Jb\r\n"), "a [2Jb");
    }
}
