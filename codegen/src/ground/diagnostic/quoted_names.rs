//! Lists of names in messages.

/// The names in backticks, joined by commas and `and`.
pub fn quoted_names<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::quoted_names;

    #[test]
    fn reads_as_a_sentence() {
        assert_eq!(quoted_names(["a"]), "`a`");
        assert_eq!(quoted_names(["a", "b"]), "`a` and `b`");
        assert_eq!(quoted_names(["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
