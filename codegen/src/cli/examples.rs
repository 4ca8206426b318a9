//! `examples`, the end of a help text.

use keyway::store::command_words;

/// The text with the words before the name of a command in the place of each `{keyway}`, and the last of them in that of each
/// `{word}`.
pub(in crate::cli) fn examples(text: &str) -> String {
    text.replace("{keyway}", command_words())
        .replace("{word}", last_word())
}

/// The last word before the name of a command, which names the command line as a whole.
pub(in crate::cli) fn last_word() -> &'static str {
    let words = command_words();
    words.rsplit_once(' ').map_or(words, |(_, last)| last)
}
