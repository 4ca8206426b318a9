//! `text`, which prints tokens as rustfmt would.

use proc_macro2::{Delimiter, Group, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// The tokens of a type, path or expression as text, spaced as rustfmt would on one line.
#[must_use]
pub fn text(tokens: impl ToTokens) -> String {
    let mut written = String::new();
    write_stream(tokens.to_token_stream(), &mut written);
    written
}

fn write_stream(tokens: TokenStream, written: &mut String) {
    let mut spacing = Spacing::Alone;
    for token in tokens {
        let before = std::mem::replace(&mut spacing, Spacing::Alone);
        match token {
            TokenTree::Group(group) => write_group(&group, written),
            TokenTree::Punct(punct) => {
                spacing = punct.spacing();
                write_punct(punct.as_char(), before, spacing, written);
            }
            word => write_word(&word.to_string(), written),
        }
    }
    written.truncate(written.trim_end().len());
}

fn write_group(group: &Group, written: &mut String) {
    let (open, close) = match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => ("{ ", " }"),
        Delimiter::None => ("", ""),
    };
    let name = written.trim_end_matches(is_word);
    if written.ends_with(is_word) && (name.ends_with('\'') || &written[name.len()..] == "mut") {
        written.push(' ');
    }
    written.push_str(open);
    write_stream(group.stream(), written);
    written.push_str(close);
}

fn write_word(word: &str, written: &mut String) {
    if written.ends_with(is_word) || written.ends_with(['>', ')', ']', '}']) {
        written.push(' ');
    }
    written.push_str(word);
}

fn write_punct(punct: char, before: Spacing, spacing: Spacing, written: &mut String) {
    match punct {
        ',' | ';' => {
            written.push(punct);
            written.push(' ');
        }
        '>' if before == Spacing::Joint && written.ends_with('-') => {
            written.pop();
            written.push_str(" -> ");
        }
        ':' if before == Spacing::Alone && spacing == Spacing::Alone => written.push_str(": "),
        '+' | '=' | '/' => {
            written.push(' ');
            written.push(punct);
            written.push(' ');
        }
        '\'' | '&' | '*' if written.ends_with(is_word) => {
            written.push(' ');
            written.push(punct);
        }
        _ => written.push(punct),
    }
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}
