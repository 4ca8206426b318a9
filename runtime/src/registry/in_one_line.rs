//! A reason in one line.

/// A reason in one line: messages of panics have several at times, and what a damaged file says may have anything in it.
pub(super) fn in_one_line(text: &str) -> String {
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
