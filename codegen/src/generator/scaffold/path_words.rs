//! The paths in the text of a type.

/// The paths in a text, without the names of lifetimes.
pub(super) fn path_words(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).filter(|piece| is_path(piece))
}

/// The text with `by` in place of the path `word`.
pub(super) fn replaced(text: &str, word: &str, by: &str) -> String {
    let pieces = pieces(text).map(|piece| if piece == word { by } else { piece });
    pieces.collect()
}

fn is_path(piece: &str) -> bool {
    piece.starts_with(|first: char| first.is_alphabetic() || first == '_' || first == ':')
}

/// The text in paths, lifetimes and what stands between them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_inside = |letter: char| letter.is_alphanumeric() || "_:#\'".contains(letter);
        let first = rest.chars().next()?;
        let inside = is_inside(first);
        let end = rest
            .find(|letter| is_inside(letter) != inside)
            .unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::{path_words, replaced};

    #[test]
    fn paths_are_whole_words() {
        let text = "&'a [Option<::measure::Value>; 3], Vec<r#type::Value>, &'_ mut Value";
        let words: Vec<_> = path_words(text).collect();
        let expected = [
            "Option",
            "::measure::Value",
            "Vec",
            "r#type::Value",
            "mut",
            "Value",
        ];
        assert_eq!(words, expected);
        assert_eq!(
            replaced("Value<ValueList, a::Value, Value>", "Value", "m::Value"),
            "m::Value<ValueList, a::Value, m::Value>"
        );
    }
}
