//! Texts without what changes from machine to machine.
use std::path::Path;

/// `text` with the folder `store` and all digests, whole or short, taken out.
pub(crate) fn scrub(text: &str, store: &Path) -> String {
    let text = text
        .replace(&store.display().to_string(), "[store]")
        .replace('\\', "/");
    let mut scrubbed = String::new();
    let mut word = String::new();
    for letter in text.chars().chain(['\n']) {
        if letter.is_ascii_alphanumeric() {
            word.push(letter);
            continue;
        }
        let digits = word
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        scrubbed += if digits && matches!(word.len(), 12 | 64) {
            "[digest]"
        } else {
            &word
        };
        word.clear();
        scrubbed.push(letter);
    }
    scrubbed.trim_end().to_owned()
}
