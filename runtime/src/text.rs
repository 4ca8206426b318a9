//! Texts: comparison in `const` code, and one-line reasons.
use std::borrow::Cow;

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

/// Largest size of a panic's message in bytes; a Fault has its place besides.
pub(crate) const LONGEST_MESSAGE: usize = 3000;

/// Largest size of a reason in bytes: reports hold some hundred, and have to stay readable as files.
const LONGEST_REASON: usize = 4000;

/// The text, or its beginning and end around the number of bytes that were left out, so that it has about `limit` bytes. The
/// end of a message often names the place or the remedy.
pub(crate) fn shortened(text: &str, limit: usize) -> Cow<'_, str> {
    if text.len() <= limit {
        return Cow::Borrowed(text);
    }
    let is_boundary = |at: &usize| text.is_char_boundary(*at);
    let head = (0..=limit / 4 * 3).rev().find(is_boundary).unwrap_or(0);
    let tail = (text.len() - limit / 5..).find(is_boundary).unwrap_or(head);
    let left_out = tail - head;
    let (head, tail) = (&text[..head], &text[tail..]);
    Cow::Owned(format!(
        "{head} … ({left_out} of {} bytes left out) … {tail}",
        text.len()
    ))
}

/// A reason in one line of bounded length: messages of panics have several lines at times, and the content of a damaged file
/// may be anything.
pub(crate) fn in_one_line(text: &str) -> String {
    let text = shortened(text, LONGEST_REASON);
    if !text.chars().any(char::is_control) {
        return text.into_owned();
    }
    let words = text.split(|letter: char| letter.is_control() || letter == ' ');
    let words = words.filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_REASON, in_one_line, shortened};

    #[test]
    fn lines_are_joined_and_control_characters_are_gone() {
        assert_eq!(in_one_line("left  as it is"), "left  as it is");
        let message = "assertion failed\n  left: 1\n right: 2";
        assert_eq!(in_one_line(message), "assertion failed left: 1 right: 2");
        assert_eq!(in_one_line("a\u{1b}[2Jb\r\n"), "a [2Jb");
    }

    #[test]
    fn a_long_text_is_cut_in_its_middle_and_says_by_how_much() {
        assert_eq!(shortened("short", 5), "short");
        let long = format!("left: {}, at here.rs:1", "1.0, ".repeat(100_000));
        let cut = shortened(&long, 100);
        assert!(cut.len() < 150, "{cut}");
        assert!(
            cut.starts_with("left: 1.0, ") && cut.ends_with(", at here.rs:1"),
            "{cut}"
        );
        assert!(cut.contains(" of 500020 bytes left out) "), "{cut}");
        // Letters of several bytes are not cut apart.
        for length in 0..10 {
            let text = format!("{}{}", "a".repeat(length), "ä€😀".repeat(50));
            assert!(shortened(&text, 40).len() < 100);
        }
        assert!(in_one_line(&"ä\n".repeat(1_000_000)).len() <= LONGEST_REASON);
    }
}
