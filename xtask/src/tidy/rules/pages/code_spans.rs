//! What a Markdown page has in backticks.

/// Texts in backticks, each with its line. Fenced blocks are pictures and commands, and skipped.
pub(super) fn spans(text: &str) -> Vec<(usize, &str)> {
    let mut spans = Vec::new();
    let mut is_fenced = false;
    for (at, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            is_fenced = !is_fenced;
        } else if !is_fenced {
            let inside = line.split('`').skip(1).step_by(2);
            spans.extend(inside.map(|span| (at + 1, span)));
        }
    }
    spans
}

/// A path has a slash or the ending of a file, and no spaces.
pub(super) fn is_path(span: &str) -> bool {
    let ending = span.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_file = matches!(ending, "rs" | "toml" | "md" | "lock" | "csv");
    let is_plain = |letter: char| letter.is_alphanumeric() || "/_-.*".contains(letter);
    (span.contains('/') || is_file) && !span.starts_with('/') && span.chars().all(is_plain)
}

/// The names of a symbol, `Slot`, `keyway::attempt`, `run()`, `export_module!`, `#[model]`; `None` for anything else, as
/// commands, flags and fragments of code.
pub(super) fn names(span: &str) -> Option<impl Iterator<Item = &str>> {
    let inner = span
        .strip_prefix("#[")
        .and_then(|inner| inner.strip_suffix(']'));
    let inner = inner.unwrap_or(span);
    let inner = inner
        .strip_suffix("()")
        .or_else(|| inner.strip_suffix('!'))
        .unwrap_or(inner);
    let is_name = |name: &str| {
        let starts = name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_');
        starts
            && name
                .chars()
                .all(|letter| letter.is_ascii_alphanumeric() || "_-".contains(letter))
    };
    inner.split("::").all(is_name).then(|| inner.split("::"))
}
